package org.webphone.notifications.internal;

import org.webphone.media.Playback;

/** Makes itself heard. */
interface Ringer {

	/** The user's ringtone on the ring device, until closed. */
	Playback ring();

	/** The soft tone of a second call, where the user listens, until closed. */
	Playback callWaiting();
}
