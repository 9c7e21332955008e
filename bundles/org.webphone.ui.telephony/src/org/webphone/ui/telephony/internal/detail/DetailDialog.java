package org.webphone.ui.telephony.internal.detail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.ui.Avatar;
import org.webphone.ui.CardGrid;
import org.webphone.media.RecordingPlayer;
import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.NoteField;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Rule;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.Tag;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;
import org.webphone.ui.telephony.spi.CallDetailSection;

/** Facts, timeline and sound of one call. */
final class DetailDialog {

	private static final int WIDTH = 720;
	private static final int HEIGHT = 728;
	private static final int GAP = 6;

	private final Shell shell;
	private final Panel body;
	private final UiKit kit;
	private final DetailWords words;
	private final CallDetail detail;
	private final Doors doors;
	private boolean flagged;
	private FactLine flag;
	private String note;

	/** What the dialog may ask others for. */
	interface Doors {

		void dial(String number);

		void flag(boolean on);

		void note(String text);

		/** Opens a recording to listen to; empty in a product without sound. */
		Optional<CompletionStage<RecordingPlayer>> listen(Path file);

		List<Extension<CallDetailSection>> sections();
	}

	DetailDialog(Shell parent, UiKit kit, DetailWords words, CallDetail detail, Doors doors) {
		this.kit = kit;
		this.words = words;
		this.detail = detail;
		this.doors = doors;
		this.flagged = detail.call().flagged();
		this.note = detail.call().note();
		shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE);
		shell.setText(words.say("Detail_title"));
		shell.setLayout(new FillLayout());
		var all = new Panel(shell, kit, Token.SURFACE, Flex.column(0));
		head(all);
		new Rule(all, kit);
		var page = new ScrollPage(all, kit, Token.SURFACE, Flex.column(16).padding(16, 24));
		page.setLayoutData(Flex.Item.growing());
		new Rule(all, kit);
		foot(all);
		body = page.content();
	}

	/** What the window is filled with, piece by piece: all at once it would be half a blink in which nothing else moves. */
	List<Runnable> pieces() {
		var top = new Panel(body, kit, Token.SURFACE, new CardGrid(2, 24));
		var charts = new SoundCharts(kit, words, detail);
		return List.of(() -> facts(top), () -> timeline(top), this::more, () -> charts.network(body), () -> charts.quality(body),
				() -> doors.sections().forEach(s -> section(body, s)), this::place);
	}

	private void place() {
		var parent = shell.getParent();
		Rectangle screen = parent.getMonitor().getClientArea();
		Rectangle trim = shell.computeTrim(0, 0, Math.min(kit.type().scaled(WIDTH), screen.width), HEIGHT);
		Rectangle behind = parent.getBounds();
		int height = Math.min(trim.height, screen.height);
		shell.setBounds(behind.x + (behind.width - trim.width) / 2,
				Math.clamp(behind.y + (behind.height - height) / 2, screen.y, screen.y + screen.height - height), trim.width, height);
	}

	Shell shell() {
		return shell;
	}

	private void head(Panel all) {
		CallRecord call = detail.call();
		var head = new Panel(all, kit, Token.SURFACE, Flex.row(12).padding(0, 24));
		head.setLayoutData(Flex.Item.fixed(63));
		new Avatar(head, kit, 40).show(call.name(), null);
		var lines = new Panel(head, kit, Token.SURFACE, Flex.column(0));
		lines.setLayoutData(Flex.Item.growing());
		var first = new Panel(lines, kit, Token.SURFACE, Flex.row(GAP).shrinking());
		var name = new Words(first, kit, TextStyle.NAME, Token.INK).text(words.who(call));
		if (!call.name().isBlank()) {
			var number = new Words(first, kit, TextStyle.DIAL, Token.INK_2).text(words.number(call.number()));
			// A long name ends in an ellipsis before its number.
			first.addListener(SWT.Resize, e -> {
				int room = first.getSize().x - number.computeSize(SWT.DEFAULT, SWT.DEFAULT).x - GAP;
				name.setLayoutData(Flex.Item.fixed(Math.clamp(room, 0, name.computeSize(SWT.DEFAULT, SWT.DEFAULT).x)));
				first.layout();
			});
		}
		String place = call.department().isBlank() ? words.kind(call) : words.kind(call) + ", " + call.department();
		new Words(lines, kit, TextStyle.CAPTION, Token.INK_2).icon(DetailWords.icon(call), DetailWords.colour(call)).text(place);
		if (call.answered().isPresent()) {
			Token soft = call.encrypted() ? Token.GREEN_SOFT : Token.GREY_SOFT;
			new Tag(head, kit, call.encrypted() ? Icon.LOCK : Icon.LOCK_OPEN, soft,
					call.encrypted() ? Token.GREEN_TEXT : Token.INK_2)
					.text(words.say(call.encrypted() ? "Detail_encrypted" : "Detail_notEncrypted"));
		}
		var mark = new PushButton(head, kit, PushButton.Kind.SECONDARY, PushButton.Size.SMALL).icon(Icon.FLAG);
		mark.text(words.say(flagged ? "Detail_unflag" : "Detail_flag"));
		mark.onPress(() -> {
			flagged = !flagged;
			doors.flag(flagged);
			mark.text(words.say(flagged ? "Detail_unflag" : "Detail_flag"));
			flag.value(words.flagged(flagged)[1]);
			head.layout();
		});
		var back = new PushButton(head, kit, PushButton.Kind.CALL, PushButton.Size.SMALL).icon(Icon.PHONE)
				.text(words.say("Detail_callBack"));
		back.onPress(() -> {
			shell.close();
			doors.dial(call.number());
		});
	}

	private void facts(Panel top) {
		var facts = column(top, words.say("Detail_facts"));
		words.facts(detail.call()).forEach(f -> new FactLine(facts, kit, f[0], f[1]));
		String[] mark = words.flagged(flagged);
		flag = new FactLine(facts, kit, mark[0], mark[1]);
		if (!detail.call().protocolId().isEmpty()) {
			var line = new Panel(facts, kit, Token.SURFACE, Flex.row(0));
			// The button is higher than the words beside it, which stand as far below the others as those.
			line.setLayoutData(Flex.Item.fixed(32).before(-4));
			var id = new FactLine(line, kit, words.say("Fact_id"), detail.call().protocolId()).ends();
			id.setLayoutData(Flex.Item.growing());
			var copy = new IconButton(line, kit, Icon.COPY, 16, 32).named(words.say("Detail_copyId"));
			copy.onPress(() -> copy(detail.call().protocolId()));
		}
	}

	private void timeline(Panel top) {
		var timeline = column(top, words.say("Detail_timeline"));
		List<DetailWords.Told> told = words.told(detail.call(), detail.timeline());
		for (int i = 0; i < told.size(); i++) {
			DetailWords.Told line = told.get(i);
			new TimelineRow(timeline, kit, line.what(), words.time(line.at()), line.text(), i == told.size() - 1);
		}
	}

	private void more() {
		var middle = new Panel(body, kit, Token.SURFACE, new CardGrid(2, 24));
		recordings(middle);
		note(middle);
	}

	private void recordings(Panel parent) {
		if (detail.recordings().isEmpty()) {
			return;
		}
		var column = column(parent, words.say("Recording_title"));
		for (Path file : detail.recordings()) {
			doors.listen(file).ifPresent(opening -> new RecordingPart(column, kit, words, file, opening)
					.setLayoutData(new Flex.Item(SWT.DEFAULT, false, 4, false)));
		}
	}

	/** Kept when the user leaves the field, and when the window closes. */
	private void note(Panel parent) {
		var column = column(parent, words.say("Note_title"));
		var text = new NoteField(column, kit).named(words.say("Note_title")).text(detail.call().note());
		text.setLayoutData(Flex.Item.fixed(96).before(4));
		text.onLeave(() -> keep(text.text()));
		shell.addListener(SWT.Dispose, e -> keep(text.text()));
	}

	private void keep(String text) {
		if (!text.equals(note)) {
			note = text;
			doors.note(text);
		}
	}

	/** A section of somebody else: where it throws, a sentence stands in its place. */
	private void section(Panel body, Extension<CallDetailSection> section) {
		if (section.ask(s -> s.offered(detail), false)) {
			var place = column(body, section.ask(CallDetailSection::title, ""));
			if (!section.fill(place, s -> s.fill(place, kit, detail))) {
				place.dispose();
				new Words(body, kit, TextStyle.CAPTION, Token.INK_2).wrapped().text(words.say("Section_broken"));
			}
		}
	}

	private Panel column(Composite parent, String title) {
		var column = new Panel(parent, kit, Token.SURFACE, Flex.column(0));
		new Words(column, kit, TextStyle.SECTION, Token.INK).text(title).setLayoutData(Flex.Item.fixed(28 + kit.type().extra(TextStyle.SECTION)));
		return column;
	}

	private void foot(Panel all) {
		var foot = new Panel(all, kit, Token.SURFACE, Flex.row(8).padding(0, 24, 0, 16));
		foot.setLayoutData(Flex.Item.fixed(56));
		if (!detail.recordings().isEmpty()) {
			var save = new PushButton(foot, kit, PushButton.Kind.TEXT, PushButton.Size.SMALL).icon(Icon.EXPORT)
					.text(words.say("Recording_save"));
			save.onPress(() -> new SaveRecording(shell, kit, words).save(detail.recordings()));
		}
		var copy = new PushButton(foot, kit, PushButton.Kind.TEXT, PushButton.Size.SMALL).icon(Icon.COPY)
				.text(words.say("Detail_copy"));
		copy.onPress(() -> copy(text()));
		new Panel(foot, kit, Token.SURFACE, Flex.row(0)).setLayoutData(Flex.Item.growing());
		var close = new PushButton(foot, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM)
				.text(words.say("Detail_close"));
		close.onPress(shell::close);
	}

	/** Everything as plain text, for a mail to support. */
	private String text() {
		CallRecord call = detail.call();
		var text = new StringBuilder();
		text.append(words.kind(call)).append(", ").append(call.name()).append(' ').append(call.number()).append('\n');
		words.facts(call).forEach(f -> text.append(f[0]).append(": ").append(f[1]).append('\n'));
		text.append(String.join(": ", words.flagged(flagged))).append('\n');
		text.append(words.say("Fact_id")).append(": ").append(call.protocolId()).append('\n');
		text.append("MOS: ").append(words.number(call.mos(), 1)).append(", ").append(DetailWords.codec(call.codec())).append('\n');
		words.told(call, detail.timeline()).forEach(t -> text.append(words.time(t.at())).append("  ").append(t.text()).append('\n'));
		return text.toString();
	}

	private void copy(String text) {
		var clipboard = new Clipboard(kit.display());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
