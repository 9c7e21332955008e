package org.webphone.notifications;

import org.webphone.core.CallId;

/**
 * Shows announcements: a pop-up, the operating system's notification, a light. A whiteboard service; several may be
 * there. All methods are called in order on a queue of the notifier's own and may take their time.
 *
 * <p>Without any notifier nobody sits in front of the program, so nothing rings either.
 */
public interface Notifier {

	/** Shows, or changes what is shown for the same call. */
	void announce(Announcement announcement);

	/** The call is answered or over: take {@link Announcement.Kind#INCOMING} and {@code WAITING} away. */
	void withdraw(CallId call);
}
