package org.webphone.app.internal;

import java.util.function.Supplier;

import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Messages;
import org.webphone.ui.Question;
import org.webphone.ui.UiKit;

/** Asks before a call is cut off because the user closes the window or signs out. UI thread. */
final class Leaving {

	/** What would end the call; the words have its name. */
	enum Way {
		CLOSE, SIGN_OUT
	}

	private final UiKit kit;
	private final Messages messages;
	private final Supplier<Shell> window;
	private final OwnStateModel state;
	private Shell question;

	/** @param window the one that the user sees now: a question over a hidden one would not be seen */
	Leaving(UiKit kit, Messages messages, Supplier<Shell> window, OwnStateModel state) {
		this.kit = kit;
		this.messages = messages;
		this.window = window;
		this.state = state;
	}

	/** Leaves at once where there is no call, else when the user agrees. */
	void leave(Way way, Runnable leave) {
		if (!state.calling()) {
			leave.run();
			return;
		}
		if (question == null || question.isDisposed()) {
			String key = way == Way.CLOSE ? "Leave_close" : "Leave_signOut";
			question = new Question(kit, messages.get("Leave_title"), messages.get(key + "More"), messages.get(key), messages.get("Leave_cancel"))
					.ask(window.get(), leave);
		}
	}
}
