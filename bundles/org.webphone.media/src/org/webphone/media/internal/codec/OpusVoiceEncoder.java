package org.webphone.media.internal.codec;

import org.webphone.media.spi.Encoder;
import org.webphone.sdp.MediaFormat;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusBandwidth;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;

/** Speech to Opus, within what the other party asked for; redundancy follows the loss it reports. */
final class OpusVoiceEncoder implements Encoder {

	private static final int BITRATE = 32_000;
	/** Much loss is most often a link that is too narrow: less is sent, of which more arrives (RFC 8085 section 3.1). */
	private static final int[] LOSSY_BITRATES = { 28_000, 24_000, 20_000 };
	private static final double[] LOSSY_PERCENTS = { 8, 14, 25 };
	/** A payload of so little says that nobody speaks and is not sent (RFC 7587 section 3.1.3). */
	private static final int SILENCE = 2;
	private static final int LEAST_BITRATE = 6_000;
	private static final int MOST_BITRATE = 510_000;
	/** Up to 5 the sound becomes no better that could be measured: 0.02 dB of spectral distance for a quarter more time. */
	private static final int COMPLEXITY = 3;
	/** Payloads above this would not fit a packet. */
	private static final int LARGEST = 1275;

	private final OpusEncoder encoder;
	private final OpusBandwidth widest;
	private final boolean correction;
	private final boolean discontinuous;
	private final int most;

	OpusVoiceEncoder(MediaFormat negotiated) {
		correction = "1".equals(negotiated.parameter("useinbandfec"));
		discontinuous = "1".equals(negotiated.parameter("usedtx"));
		most = number(negotiated, "maxaveragebitrate", MOST_BITRATE);
		try {
			encoder = new OpusEncoder(OpusCodec.RATE, 1, OpusApplication.OPUS_APPLICATION_VOIP);
		} catch (OpusException e) {
			throw new IllegalStateException("Opus refuses 48 kHz mono", e);
		}
		encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
		encoder.setComplexity(COMPLEXITY);
		widest = bandwidth(number(negotiated, "maxplaybackrate", OpusCodec.RATE));
		encoder.setUseVBR(!"1".equals(negotiated.parameter("cbr")));
		encoder.setUseDTX(discontinuous);
		encoder.setUseInbandFEC(correction);
		adapt(0);
	}

	private static int number(MediaFormat format, String key, int otherwise) {
		String text = format.parameter(key);
		return text == null || !text.matches("[0-9]{1,7}") ? otherwise : Integer.parseInt(text);
	}

	private static OpusBandwidth bandwidth(int rate) {
		if (rate <= 8000) {
			return OpusBandwidth.OPUS_BANDWIDTH_NARROWBAND;
		}
		if (rate <= 12_000) {
			return OpusBandwidth.OPUS_BANDWIDTH_MEDIUMBAND;
		}
		if (rate <= 16_000) {
			return OpusBandwidth.OPUS_BANDWIDTH_WIDEBAND;
		}
		return rate <= 24_000 ? OpusBandwidth.OPUS_BANDWIDTH_SUPERWIDEBAND : OpusBandwidth.OPUS_BANDWIDTH_FULLBAND;
	}

	@Override
	public int encode(short[] samples, int offset, int length, byte[] payload, int at) {
		try {
			int octets = encoder.encode(samples, offset, length, payload, at, Math.min(LARGEST, payload.length - at));
			return discontinuous && octets <= SILENCE ? 0 : octets;
		} catch (OpusException | RuntimeException | AssertionError e) {
			// A frame that cannot be encoded is a frame of silence to the other side; the next one may do.
			return 0;
		}
	}

	@Override
	public void loss(double percent) {
		adapt(Math.max(0, percent));
	}

	private void adapt(double percent) {
		encoder.setPacketLossPercent(correction ? (int) Math.min(50, Math.round(percent)) : 0);
		int wanted = BITRATE;
		OpusBandwidth band = widest;
		for (int i = 0; i < LOSSY_PERCENTS.length && percent > LOSSY_PERCENTS[i]; i++) {
			// Correction makes up for the first of them.
			wanted = i == 0 && correction ? BITRATE : LOSSY_BITRATES[i];
			// With less to spend there is room for correction in a narrower band only.
			band = i > 0 && widest.ordinal() > OpusBandwidth.OPUS_BANDWIDTH_WIDEBAND.ordinal()
					? OpusBandwidth.OPUS_BANDWIDTH_WIDEBAND : widest;
		}
		encoder.setMaxBandwidth(band);
		encoder.setBitrate(Math.max(LEAST_BITRATE, Math.min(most, wanted)));
	}
}
