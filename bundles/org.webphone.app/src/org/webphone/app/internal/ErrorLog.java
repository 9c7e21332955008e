package org.webphone.app.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.ui.CanvasList;
import org.webphone.ui.EditMenu;
import org.webphone.ui.Choice.Part;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Segmented;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** What went wrong, from the file of the log: filter, details, copy, folder. */
final class ErrorLog extends SideWindow {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorLog.class);

	private final Path folder;
	private List<LogEntry> all = List.of();
	private List<LogEntry> shown = List.of();
	private Field filter;
	private Segmented which;
	private CanvasList list;
	private StyledText details;
	private PushButton again;
	private PushButton copy;
	private PushButton open;
	private boolean everything;

	/** @param folder where the log files are */
	ErrorLog(UiKit kit, Path folder) {
		super(kit, 860, 620);
		this.folder = folder;
	}

	@Override
	String title() {
		return say("ErrorLog_title");
	}

	@Override
	void fill(Composite body) {
		var top = new Panel(body, kit(), Token.SURFACE, Flex.row(12));
		filter = new Field(top, kit(), Field.Size.FILTER, false).icon(Icon.SEARCH);
		filter.setLayoutData(Flex.Item.growing());
		filter.onChange(t -> refresh());
		which = new Segmented(top, kit(), Token.CONTROL);
		which.onChoose(i -> {
			everything = i == 1;
			refresh();
		});
		list = new CanvasList(body, kit(), new LogRows(shown, ""), LogRows.HEIGHT);
		list.setLayoutData(Flex.Item.growing());
		list.onSelect(i -> details());
		details = new StyledText(body, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP);
		details.setLayoutData(Flex.Item.fixed(140));
		details.setFont(kit().type().font(TextStyle.CAPTION));
		details.setMargins(12, 8, 12, 8);
		EditMenu.on(kit(), details);
		Runnable look = () -> {
			details.setBackground(kit().theme().color(Token.SUNKEN));
			details.setForeground(kit().theme().color(Token.INK));
		};
		look.run();
		Subscription theme = kit().theme().addListener(look);
		details.getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent e) {
				e.result = say("ErrorLog_details");
			}
		});
		details.addListener(SWT.Dispose, e -> theme.close());
		read();
	}

	@Override
	void buttons(Composite row) {
		again = new PushButton(row, kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.REFRESH);
		again.onPress(() -> {
			read();
			refresh();
		});
		copy = new PushButton(row, kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.COPY);
		copy.onPress(this::copy);
		open = new PushButton(row, kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.EXTERNAL_LINK);
		open.onPress(() -> Program.launch(folder.toString()));
	}

	@Override
	void speak() {
		filter.hint(say("ErrorLog_filter")).named(say("ErrorLog_filter"));
		which.named(say("ErrorLog_title"));
		list.named(say("ErrorLog_title"));
		which.parts(List.of(new Part(say("ErrorLog_problems")), new Part(say("ErrorLog_all"))));
		which.choose(everything ? 1 : 0);
		again.text(say("ErrorLog_refresh"));
		copy.text(say("ErrorLog_copy"));
		open.text(say("ErrorLog_folder"));
		buttonsChanged();
		refresh();
	}

	private void read() {
		try {
			all = LogEntry.read(folder.resolve("webphone.log"));
		} catch (IOException e) {
			LOG.warn("The log cannot be read", e);
		}
	}

	private void refresh() {
		shown = all.stream().filter(e -> everything || e.problem()).filter(e -> e.holds(filter.text())).toList();
		list.show(new LogRows(shown, say("ErrorLog_nothing")));
		details();
	}

	private void details() {
		details.setText(list.selected() < 0 || list.selected() >= shown.size() ? shown.isEmpty() ? say("ErrorLog_nothing") : ""
				: shown.get(list.selected()).whole());
		details.setData("name", say("ErrorLog_details"));
	}

	/** The chosen entry, or all that are shown. */
	private void copy() {
		String text = list.selected() >= 0 && list.selected() < shown.size() ? shown.get(list.selected()).whole()
				: String.join("\n", shown.stream().map(LogEntry::whole).toList());
		if (!text.isEmpty()) {
			var clipboard = new Clipboard(kit().display());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}
}
