package org.webphone.media;

/** The tones a telephone network speaks with; frequencies and cadences are those of the engine's country. */
public enum Tone {
	/** The other telephone rings. */
	RINGBACK,
	/** The other party talks to somebody else. */
	BUSY,
	/** No way through. */
	CONGESTION,
	/** A second call comes in; soft and repeated. */
	CALL_WAITING,
	/** A short confirmation; ends by itself. */
	CONFIRM
}
