package org.webphone.telephony.spi;

import org.webphone.core.AccountId;

/**
 * Where the sound of an account's calls comes from and goes to, where it is not the user's sound settings that say so:
 * a headless program registers it as an OSGi service. Asked once for each call, on any thread.
 */
public interface SoundRoute {

	/** {@code FILE.wav}, {@code tone:HZ}, {@code silence} or {@code device[:NAME]}. */
	String input(AccountId account);

	/** {@code FILE.wav}, {@code null} or {@code device[:NAME]}. */
	String output(AccountId account);

	/** Whether echo, noise and gain of a microphone are processed. */
	boolean processing(AccountId account);

	/** As {@link #input}, for the party that is put on hold; empty for nothing. */
	default String holdMusic(AccountId account) {
		return "";
	}
}
