package org.webphone.telephony;

import java.util.Locale;

/** Why a call ended, independent of the protocol. The name in lower case with hyphens is the word of {@code AGENT.md}. */
public enum EndReason {
	/** Somebody hung up after the call was answered. */
	NORMAL,
	BUSY,
	/** The called party refused. */
	DECLINED,
	NO_ANSWER,
	/** The caller gave up before it was answered. */
	CANCELLED,
	ANSWERED_ELSEWHERE,
	/** We sent the caller on to another number. */
	FORWARDED,
	/** Handed to somebody else by a transfer. */
	TRANSFERRED,
	/** The number does not exist. */
	NOT_FOUND,
	/** The exchange does not allow it, or the password is wrong. */
	FORBIDDEN,
	/** Refused here because the user does not want to be disturbed. */
	DO_NOT_DISTURB,
	/** The other side cannot be reached: no network, unknown host, no answer from the server. */
	NETWORK,
	/** No common codec, or no sound device that can be used. */
	MEDIA,
	/** The other side or the exchange failed. */
	SERVER,
	/** The program was closed or broke off. */
	INTERRUPTED;

	/** The word of the agent's protocol, such as {@code no-answer}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
