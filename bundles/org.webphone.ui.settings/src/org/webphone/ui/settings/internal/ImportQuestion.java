package org.webphone.ui.settings.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Shows what an import would do and asks whether to do it. Escape means no. UI thread. */
final class ImportQuestion {

	private static final int WIDTH = 520;
	/** Room for five sentences; the others scroll. */
	private static final int MOST_HEIGHT = 100;

	private final SettingsDesk desk;
	private final ImportWords words;
	private final String file;

	/** @param file name of the file */
	ImportQuestion(SettingsDesk desk, ImportWords words, String file) {
		this.desk = desk;
		this.words = words;
		this.file = file;
	}

	/** Opens it over the window of {@code owner} and returns at once; {@code agreed} runs when the user agrees. */
	Shell ask(Control owner, Runnable agreed) {
		var kit = desk.kit();
		var shell = new Shell(owner.getShell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
		shell.setText(words.title(file));
		shell.setLayout(Flex.column(0));
		var body = new Panel(shell, kit, Token.SURFACE, Flex.column(8).padding(24, 24));
		new Words(body, kit, TextStyle.NAME, Token.INK).wrapped().text(words.title(file));
		new Words(body, kit, TextStyle.BODY, Token.INK_2).wrapped().text(words.sentence());
		var facts = new Panel(body, kit, Token.SURFACE, Flex.column(4).padding(4, 0));
		words.facts().forEach(f -> new FactLine(facts, kit).label(f.label()).value(f.value()));
		refused(body, words.refused());
		PushButton first = buttons(body, shell, agreed);
		int width = kit.type().scaled(WIDTH);
		Rectangle trim = shell.computeTrim(0, 0, width, body.computeSize(width, SWT.DEFAULT).y);
		Rectangle behind = owner.getShell().getBounds();
		shell.setBounds(behind.x + (behind.width - trim.width) / 2,
				behind.y + Math.max(0, (behind.height - trim.height) / 3), trim.width, trim.height);
		shell.open();
		first.setFocus();
		return shell;
	}

	private void refused(Composite body, List<String> sentences) {
		if (sentences.isEmpty()) {
			return;
		}
		var scroll = new ScrollPage(body, desk.kit(), Token.SURFACE, Flex.column(4));
		for (String sentence : sentences) {
			new Words(scroll.content(), desk.kit(), TextStyle.CAPTION, Token.ORANGE_TEXT).wrapped().text(sentence);
		}
		int wanted = scroll.content().computeSize(desk.kit().type().scaled(WIDTH) - 48, SWT.DEFAULT).y;
		scroll.setLayoutData(Flex.Item.fixed(Math.min(wanted, MOST_HEIGHT)));
	}

	/** @return the button that has the focus at first */
	private PushButton buttons(Composite body, Shell shell, Runnable agreed) {
		var kit = desk.kit();
		var buttons = new Panel(body, kit, Token.SURFACE, Flex.row(8));
		buttons.setLayoutData(Flex.Item.fixed(40).before(12));
		new Words(buttons, kit, TextStyle.BODY, Token.INK).setLayoutData(Flex.Item.growing());
		var no = new PushButton(buttons, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM)
				.text(desk.say(words.useful() ? "Account_cancel" : "Import_close"));
		no.onPress(shell::close);
		if (!words.useful()) {
			return no;
		}
		var does = new PushButton(buttons, kit, PushButton.Kind.PRIMARY, PushButton.Size.MEDIUM).icon(Icon.IMPORT)
				.text(desk.say("Import_yes"));
		does.onPress(() -> {
			shell.close();
			agreed.run();
		});
		return does;
	}
}
