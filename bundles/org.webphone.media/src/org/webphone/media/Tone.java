package org.webphone.media;

/** The tones a telephone network speaks with; frequencies and cadences are those of a country. */
public enum Tone {
	/** The other telephone rings. */
	RINGBACK,
	/** The other party talks to somebody else. */
	BUSY,
	/** No way through. */
	CONGESTION,
	/** Three rising notes: the number does not exist or cannot be reached. */
	SPECIAL_INFORMATION,
	/** A second call comes in; soft and repeated. */
	CALL_WAITING,
	/** A short confirmation; ends by itself. */
	CONFIRM
}
