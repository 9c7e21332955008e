package org.webphone.ui.telephony.internal.popup;

import org.webphone.core.CallId;
import org.webphone.core.Subscription;

/** Where announcements come from; there is none where the bundle {@code notifications} is left out. An OSGi service. */
public interface PopUpDoor {

	/** Somebody who shows pop-ups; called on any thread. */
	interface Screen {

		void show(PopUp popUp);

		void withdraw(CallId call);
	}

	/** From now on, until closed, there is somebody to announce calls to. */
	Subscription open(Screen screen);
}
