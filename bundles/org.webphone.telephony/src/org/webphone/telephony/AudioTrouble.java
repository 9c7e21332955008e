package org.webphone.telephony;

import java.util.Locale;

/** What is wrong with the sound of a call. */
public enum AudioTrouble {
	MIC_SILENT, OUTPUT_MUTED, OUTPUT_GONE, MIC_GONE, NO_RX, NO_TX, LOSS_RX, LOSS_TX, JITTER_RX, JITTER_TX, CPU,
	/** Recording the call ended too early, because the disk is full for instance. */
	RECORDING;

	/** The code of the agent's protocol, such as {@code no-rx}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
