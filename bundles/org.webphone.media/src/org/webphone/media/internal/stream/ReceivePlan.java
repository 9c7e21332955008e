package org.webphone.media.internal.stream;

import org.webphone.media.spi.Decoder;

/**
 * What {@code media-in} is to do for a session until the next plan; made by {@code media-control}.
 *
 * @param active    whether what arrives is played
 * @param decoders  by payload type; null where the type is not speech of this session
 * @param rates     sample rate of each decoder
 * @param clocks    RTP clock of each decoder
 * @param playRate  rate at which the sink is served
 * @param clockRate RTP clock of the first codec
 * @param eventType payload type of telephone events, or -1
 */
record ReceivePlan(boolean active, Decoder[] decoders, int[] rates, int[] clocks, int playRate, int clockRate, int eventType,
		int eventClock) {

	static final int TYPES = 128;
	/** Before anything was negotiated: local tones only. */
	static final ReceivePlan NONE = new ReceivePlan(false, new Decoder[TYPES], new int[TYPES], new int[TYPES], 16_000, 8000, -1, 8000);

	boolean speaks(int payloadType) {
		return decoders[payloadType] != null;
	}
}
