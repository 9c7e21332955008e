package org.webphone.ui.telephony.internal.popup;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Bystander;
import org.webphone.ui.NotificationCard;
import org.webphone.ui.PushButton;
import org.webphone.ui.UiKit;

/** One pop-up: who calls, and the two answers, or who has called in vain. It never takes the focus from what the user is doing. */
final class PopUpShell {

	private static final int SECOND = 1000;

	private final PopUps owner;
	private final UiKit kit;
	private final Shell shell;
	private final NotificationCard card;
	private PopUp popUp;

	PopUpShell(PopUps owner, PopUp first) {
		this.owner = owner;
		this.kit = owner.kit();
		this.popUp = first;
		// With TOOL and without open() the window manager leaves the focus where it is.
		shell = new Shell(kit.display(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL);
		Bystander.make(shell);
		shell.setLayout(new FillLayout());
		card = new NotificationCard(shell, kit);
		card.closeButton().onPress(() -> owner.close(popUp.call()));
		card.answer().onPress(() -> owner.answer(popUp.call()));
		card.decline().onPress(() -> owner.decline(popUp.call()));
		card.back().onPress(() -> owner.callBack(popUp));
		card.onClick(() -> owner.look(popUp.call()));
		shell.setSize(card.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		kit.language().speak(shell, () -> show(popUp));
		tick();
	}

	void show(PopUp now) {
		popUp = now;
		boolean missed = now.kind() == PopUp.Kind.MISSED;
		String number = owner.number(now.remote().number());
		boolean known = !now.remote().name().isBlank();
		String who = known ? now.remote().name() : number;
		String more = !known ? now.remote().department()
				: now.remote().department().isBlank() ? number : now.remote().department() + " \u00b7 " + number;
		String what = owner.say(missed ? "PopUp_missed" : "PopUp_incoming");
		card.closeButton().named(owner.say("PopUp_close"));
		card.say(missed, what, now.line(), who, more, owner.say("PopUp_answer"), owner.say("PopUp_decline"),
				now.remote().number().isEmpty() ? "" : owner.say("PopUp_callBack"));
		shell.setText(what + ", " + who);
	}

	void place(int x, int y) {
		shell.setLocation(x, y);
		if (!shell.isVisible()) {
			shell.setVisible(true);
		}
	}

	Shell shell() {
		return shell;
	}

	PushButton answer() {
		return card.answer();
	}

	PushButton back() {
		return card.back();
	}

	void close() {
		shell.dispose();
	}

	private void tick() {
		if (shell.isDisposed()) {
			return;
		}
		long s = Math.max(0, Duration.between(popUp.since(), Instant.now()).toSeconds());
		card.time(String.format(java.util.Locale.ROOT, "%02d:%02d", s / 60, s % 60));
		kit.display().timerExec(SECOND, this::tick);
	}
}
