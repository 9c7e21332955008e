package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks before something that cannot be undone: names what goes and what stays. Cancel is the default, Escape means it
 * too. Returns at once; the window behind waits. UI thread.
 */
public final class Question {

	private static final int WIDTH = 440;
	private static final int LONGEST = 200;

	private final UiKit kit;
	private final String title;
	private final String sentence;
	private final String yes;
	private final String cancel;

	/**
	 * @param title    the question
	 * @param sentence what will happen
	 * @param yes      the verb of the button that does it
	 * @param cancel   the words of the other button
	 */
	public Question(UiKit kit, String title, String sentence, String yes, String cancel) {
		this.kit = kit;
		// Names of others stand in them.
		this.title = Ellipsis.most(title, LONGEST);
		this.sentence = Ellipsis.most(sentence, 3 * LONGEST);
		this.yes = yes;
		this.cancel = cancel;
	}

	/** Says over the window of {@code owner} what went wrong, with one button that closes it: the system's box keeps the language of the start. */
	public static Shell tell(UiKit kit, Control owner, String title, String sentence, String close) {
		return new Question(kit, title, sentence, "", close).ask(owner, () -> {
		});
	}

	/** Opens it over the window of {@code owner}; {@code agreed} runs when the user agrees. */
	public Shell ask(Control owner, Runnable agreed) {
		var shell = new Shell(owner.getShell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
		shell.setText(title);
		shell.setLayout(Flex.column(0));
		var body = new Panel(shell, kit, Token.SURFACE, Flex.column(8).padding(24, 24));
		new Words(body, kit, TextStyle.NAME, Token.INK).wrapped().text(title);
		new Words(body, kit, TextStyle.BODY, Token.INK_2).wrapped().text(sentence);
		var buttons = new Panel(body, kit, Token.SURFACE, Flex.row(8));
		buttons.setLayoutData(Flex.Item.fixed(40).before(12));
		var space = new Words(buttons, kit, TextStyle.BODY, Token.INK);
		space.setLayoutData(Flex.Item.growing());
		var no = new PushButton(buttons, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).text(cancel);
		no.onPress(shell::close);
		if (!yes.isEmpty()) {
			var does = new PushButton(buttons, kit, PushButton.Kind.DANGER, PushButton.Size.MEDIUM).text(yes);
			does.onPress(() -> {
				shell.close();
				agreed.run();
			});
		}
		int width = kit.type().scaled(WIDTH);
		Rectangle trim = shell.computeTrim(0, 0, width, body.computeSize(width, SWT.DEFAULT).y);
		Rectangle behind = owner.getShell().getBounds();
		shell.setBounds(behind.x + (behind.width - trim.width) / 2,
				behind.y + Math.max(0, (behind.height - trim.height) / 3), trim.width, trim.height);
		shell.open();
		no.setFocus();
		return shell;
	}
}
