package org.webphone.app.internal;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.webphone.preferences.AccountSettings;
import org.webphone.ui.UiKit;

/** The form in a window of its own, before the main window exists or while it is hidden. UI thread. */
final class SignInWindow {

	private final UiKit kit;
	private final Session session;
	private Shell shell;
	private boolean signedIn;

	SignInWindow(UiKit kit, Session session) {
		this.kit = kit;
		this.session = session;
	}

	/**
	 * Shows the form until somebody is signed in or closes it.
	 *
	 * @param ask account whose password is needed; empty for a fresh form
	 * @return whether somebody is signed in
	 */
	boolean open(Optional<AccountSettings> ask) {
		openAndStay(ask);
		close();
		return signedIn;
	}

	/** As {@link #open(Optional)}; but where somebody is signed in, the form stays in sight until {@link #close()}. */
	boolean openAndStay(Optional<AccountSettings> ask) {
		Display display = kit.display();
		signedIn = false;
		shell = new Shell(display, SWT.DIALOG_TRIM | SWT.MIN);
		shell.setText("Webphone");
		var form = new SignInForm(shell, kit, session, () -> {
			signedIn = true;
			// The loop below may be asleep.
			display.wake();
		});
		Point size = form.size();
		form.setSize(size);
		Rectangle outer = shell.computeTrim(0, 0, size.x, size.y);
		Rectangle screen = display.getPrimaryMonitor().getClientArea();
		shell.setBounds(screen.x + (screen.width - outer.width) / 2, screen.y + (screen.height - outer.height) / 2,
				outer.width, outer.height);
		ask.ifPresentOrElse(form::ask, () -> form.account().setFocus());
		shell.open();
		while (!signedIn && !shell.isDisposed()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		return signedIn;
	}

	boolean isOpen() {
		return shell != null && !shell.isDisposed();
	}

	/** Brings the form before the other windows. */
	void front() {
		shell.setMinimized(false);
		shell.forceActive();
	}

	void close() {
		if (isOpen()) {
			shell.close();
		}
	}
}
