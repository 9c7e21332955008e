package org.webphone.ui.telephony.internal;

/** Runs something on the UI thread after a while. */
@FunctionalInterface
interface Later {

	void after(int millis, Runnable task);
}
