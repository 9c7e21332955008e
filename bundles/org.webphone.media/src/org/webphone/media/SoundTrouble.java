package org.webphone.media;

/** What can be wrong with the sound of a call; each begins and ends. */
public enum SoundTrouble {
	/** The microphone delivers digital silence or nothing, though it is not muted here. */
	MIC_SILENT("mic-silent"),
	/** The speaker is muted in the operating system. */
	OUTPUT_MUTED("output-muted"),
	/** The speaker is gone or cannot be opened. */
	OUTPUT_GONE("output-gone"),
	/** Nothing arrives although it should. */
	NO_RX("no-rx"),
	/** Nothing leaves, or the other party reports that nothing arrives there. */
	NO_TX("no-tx"),
	/** Many packets to us are lost. */
	LOSS_RX("loss-rx"),
	/** The other party loses many packets of ours. */
	LOSS_TX("loss-tx"),
	/** Packets reach us too unevenly. */
	JITTER_RX("jitter-rx"),
	/** Packets of ours reach the other party too unevenly. */
	JITTER_TX("jitter-tx"),
	/** This computer is too busy to keep the pace. */
	CPU("cpu");

	private final String code;

	SoundTrouble(String code) {
		this.code = code;
	}

	/** The stable code of records and of the agent's events. */
	public String code() {
		return code;
	}
}
