package org.webphone.media.internal.codec;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.spi.Codec;
import org.webphone.media.spi.CodecProvider;
import org.webphone.media.spi.Decoder;
import org.webphone.media.spi.Encoder;
import org.webphone.sdp.MediaFormat;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;

/** Opus (RFC 6716, RFC 7587) by Concentus, which is Java throughout: 48 kHz, mono, with in-band error correction. */
public final class OpusCodec implements Codec {

	static final int RATE = 48_000;
	private static final int FRAME = RATE / 50;
	private static final int WARM_FRAMES = 12;
	private static final int PAYLOAD_TYPE = 111;
	/** Always two channels in SDP, whatever is sent (RFC 7587 section 7). */
	private static final MediaFormat FORMAT = new MediaFormat(PAYLOAD_TYPE, "opus", RATE, 2,
			"minptime=10;useinbandfec=1;maxplaybackrate=48000;stereo=0;sprop-stereo=0");

	/** Brings the codec where the library is there. */
	public static final class Provider implements CodecProvider {

		private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

		private final List<Codec> codecs;

		public Provider() {
			codecs = find();
		}

		private static List<Codec> find() {
			try {
				new OpusDecoder(RATE, 1);
				return List.of(new OpusCodec());
			} catch (OpusException | LinkageError e) {
				LOG.info("Opus is not available: {}", e.toString());
				return List.of();
			}
		}

		@Override
		public List<Codec> codecs() {
			return codecs;
		}
	}

	@Override
	public MediaFormat format() {
		return FORMAT;
	}

	@Override
	public int sampleRate() {
		return RATE;
	}

	@Override
	public double impairment() {
		return 0;
	}

	@Override
	public double lossRobustness() {
		return 20;
	}

	/** Opus has frames of 10, 20, 40 and 60 ms. */
	@Override
	public int frameMillis(int wanted) {
		return wanted == 30 ? 20 : wanted == 50 ? 40 : wanted;
	}

	/** The first frames take ten times as long as later ones, so they had better not be those of a call. */
	@Override
	public void warmUp() {
		Encoder encoder = newEncoder(FORMAT);
		Decoder decoder = newDecoder(FORMAT);
		short[] samples = new short[Decoder.MAX_SAMPLES];
		byte[] payload = new byte[1500];
		for (int frame = 0; frame < WARM_FRAMES; frame++) {
			for (int i = 0; i < FRAME; i++) {
				samples[i] = (short) (6000 * Math.sin(i * (0.02 + 0.01 * frame)) + (i * 7919 & 511));
			}
			decoder.decode(payload, 0, encoder.encode(samples, 0, FRAME, payload, 0), samples);
		}
	}

	@Override
	public Encoder newEncoder(MediaFormat negotiated) {
		return new OpusVoiceEncoder(negotiated);
	}

	@Override
	public Decoder newDecoder(MediaFormat negotiated) {
		return new OpusVoiceDecoder();
	}
}
