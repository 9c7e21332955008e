package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.telephony.RegistrationState.Problem;
import org.webphone.ui.Banner;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** Says above the content that there is no connection, and when the next attempt comes. */
final class ConnectionBanner extends Panel {

	private static final int TICK = 1_000;

	private final Messages messages;
	private final Banner banner;
	private final Runnable pressed;
	private OwnState state = OwnState.SIGNED_OUT;
	private String problem = "";
	private Notice notice = Notice.NONE;
	private long until;

	ConnectionBanner(Composite parent, UiKit kit, Messages messages, Runnable pressed) {
		super(parent, kit, Token.CANVAS, Flex.column(0).padding(16, 24, 0, 24));
		this.messages = messages;
		this.pressed = pressed;
		banner = new Banner(this, kit);
		setVisible(false);
		banner.addListener(SWT.MouseUp, e -> pressed.run());
		kit.language().speak(this, this::speak);
	}

	Banner banner() {
		return banner;
	}

	/**
	 * @param why  a sentence about the sign-in that did not work; empty for none
	 * @param what something the user should know while all is well
	 */
	void show(OwnState now, String why, Notice what) {
		boolean fresh = !now.equals(state) || !why.equals(problem) || !what.equals(notice);
		state = now;
		problem = why;
		notice = what;
		setVisible(now.kind() == OwnState.Kind.NO_CONNECTION || !why.isEmpty() || what.shown());
		if (fresh && getVisible()) {
			until = System.nanoTime() + now.retryIn() * 1_000_000_000L;
			speak();
			tick();
		}
	}

	private void speak() {
		say();
		banner.action(messages.get(action()), pressed);
	}

	/** What the button says; the notices that tell something can only be put away. */
	private String action() {
		boolean told = problem.isEmpty() && state.kind() != OwnState.Kind.NO_CONNECTION && notice.shown();
		return !told ? state.problem() == Problem.UNTRUSTED_CERTIFICATE ? "Banner_look" : "Banner_again"
				: notice.view().isEmpty() ? "Banner_close" : "Banner_sound";
	}

	private void say() {
		if (!problem.isEmpty()) {
			banner.say(Banner.Kind.ERROR, Icon.WARNING, messages.get("SignIn_demoFailed", problem), "");
			return;
		}
		if (state.kind() != OwnState.Kind.NO_CONNECTION && notice.equals(Notice.NO_MICROPHONE)) {
			banner.say(Banner.Kind.WARNING, Icon.MIC_OFF, messages.get(notice.key()), messages.get(notice.key() + "More"));
			return;
		}
		if (state.kind() != OwnState.Kind.NO_CONNECTION && notice.shown()) {
			boolean asks = !notice.view().isEmpty();
			banner.say(asks ? Banner.Kind.INFO : Banner.Kind.WARNING, asks ? Icon.HEADSET : Icon.KEY, messages.get(notice.key()),
					messages.get(notice.key() + "More"));
			return;
		}
		if (state.problem() == Problem.WRONG_PASSWORD) {
			banner.say(Banner.Kind.ERROR, Icon.KEY, messages.get("Banner_wrongPassword"),
					messages.get("Banner_wrongPasswordMore"));
			return;
		}
		if (state.problem() == Problem.UNTRUSTED_CERTIFICATE) {
			banner.say(Banner.Kind.ERROR, Icon.LOCK_OPEN, messages.get("Banner_certificate"), messages.get("Banner_certificateMore"));
			return;
		}
		long left = Math.max(0, (until - System.nanoTime() + 999_999_999L) / 1_000_000_000L);
		banner.say(Banner.Kind.ERROR, Icon.OFFLINE, messages.get("Banner_noConnection"),
				left == 0 ? messages.get("Banner_noConnectionMore") : messages.get("Banner_noConnectionRetry", left));
	}

	private void tick() {
		getDisplay().timerExec(TICK, () -> {
			if (!isDisposed() && getVisible() && until > System.nanoTime() - 1_500_000_000L) {
				speak();
				tick();
			}
		});
	}
}
