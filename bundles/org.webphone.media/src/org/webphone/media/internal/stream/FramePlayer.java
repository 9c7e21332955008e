package org.webphone.media.internal.stream;

import java.util.Arrays;

import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.spi.Decoder;
import org.webphone.rtp.JitterBuffer;
import org.webphone.rtp.JitterFrame;
import org.webphone.rtp.JitterSettings;
import org.webphone.rtp.JitterStatistics;
import org.webphone.rtp.LossBursts;
import org.webphone.rtp.RtpPacket;

/**
 * Turns packets into a continuous sound: jitter buffer, decoder, concealment, and a queue from which any number of
 * samples can be had. Belongs to {@code media-in}.
 */
final class FramePlayer {

	static final int LONGEST_DELAY_MILLIS = 400;
	/** Concealment is faded out after this much; silence follows. */
	private static final int LONGEST_CONCEALMENT_MILLIS = 120;
	/** Of Opus, RFC 7587 section 4.2. */
	private static final int LONGEST_FRAME_MILLIS = 120;
	private static final int QUEUE = 48_000 / 2;

	private final JitterBuffer jitter = new JitterBuffer(new JitterSettings(40, 10, LONGEST_DELAY_MILLIS, false));
	private final JitterFrame frame = new JitterFrame();
	private final short[] decoded = new short[Decoder.MAX_SAMPLES];
	private final short[] queue = new short[QUEUE];
	private int queued;
	private ReceivePlan plan = ReceivePlan.NONE;
	private int clock = 8000;
	private Decoder decoder;
	private int decoderRate;
	private Resampler resampler;
	private int waitedMillis;
	private int concealedMillis;
	private final Pace pace = new Pace(jitter);
	private final ComfortNoise noise = new ComfortNoise();

	void adopt(ReceivePlan next) {
		plan = next;
		decoder = null;
		queued = 0;
		waitedMillis = 0;
		concealedMillis = 0;
		noise.end();
		pace.reset();
		clock = next.clockRate();
		jitter.clockRate(clock);
		if (!next.active()) {
			jitter.clear();
		}
	}

	/** Forgets what waits and what was being made of it; the next packet begins anew. */
	void restart() {
		adopt(plan);
		jitter.clear();
	}

	void put(RtpPacket packet) {
		boolean speech = plan.speaks(packet.payloadType());
		if (speech && packet.payloadLength() > 0) {
			noise.end();
			// The sender may go over to another of the agreed codecs; with another clock its times mean something else.
			clock = plan.clocks()[packet.payloadType()];
			jitter.clockRate(clock);
			jitter.put(packet);
		} else {
			// A key, or nothing but padding, which probes the way and has no time of its own.
			if (!speech && packet.payloadType() == ComfortNoise.TYPE) {
				noise.take(packet);
			}
			jitter.putSoundless(packet);
		}
	}

	/** Whether the sender said that it is silent on purpose. Any thread. */
	boolean restful() {
		return noise.on();
	}

	/** Fills {@code length} samples at the plan's rate. */
	void fill(short[] into, int length, long now) {
		while (queued < length) {
			more(now);
		}
		System.arraycopy(queue, 0, into, 0, length);
		queued -= length;
		System.arraycopy(queue, length, queue, 0, queued);
	}

	private void more(long now) {
		switch (jitter.take(frame, now)) {
			case PLAY -> play();
			case CONCEAL -> conceal(true);
			case WAIT -> pause();
		}
	}

	private void play() {
		waitedMillis = 0;
		choose(frame.payloadType());
		int samples = decoder == null ? 0 : decoder.decode(frame.payload(), 0, frame.length(), decoded);
		if (samples > 0) {
			concealedMillis = 0;
			append(pace.adjust(decoded, samples, decoderRate));
		} else {
			conceal(false);
		}
	}

	private void conceal(boolean mayUseNext) {
		int millis = frameMillis();
		if (decoder == null || concealedMillis >= LONGEST_CONCEALMENT_MILLIS) {
			silence(millis);
			return;
		}
		concealedMillis += millis;
		int wanted = Math.min(decoded.length, decoderRate * millis / 1000);
		byte[] next = mayUseNext && frame.length() > 0 ? frame.payload() : null;
		int made = decoder.conceal(next, 0, frame.length(), decoded, wanted);
		pace.played(decoded, made);
		append(made);
	}

	/** The buffer ran dry: a frame at a time while it counts them, short blocks once it starts anew. */
	private void pause() {
		boolean starting = decoder == null || waitedMillis > 200 || noise.on();
		if (starting) {
			silence(5);
		} else {
			waitedMillis += frameMillis();
			conceal(false);
		}
	}

	private int frameMillis() {
		return Math.max(5, Math.min(LONGEST_FRAME_MILLIS, (int) (jitter.frameTicks() * 1000L / clock)));
	}

	private void silence(int millis) {
		int samples = plan.playRate() * millis / 1000;
		if (noise.on()) {
			noise.fill(queue, queued, samples);
		} else {
			Arrays.fill(queue, queued, queued + samples, (short) 0);
		}
		queued += samples;
	}

	private void append(int samples) {
		if (samples <= 0) {
			silence(5);
			return;
		}
		if (resampler == null) {
			System.arraycopy(decoded, 0, queue, queued, samples);
			queued += samples;
		} else {
			int count = resampler.feed(decoded, 0, samples, queue, queued);
			queued += count;
		}
	}

	private void choose(int payloadType) {
		Decoder wanted = plan.decoders()[payloadType];
		if (wanted != decoder) {
			decoder = wanted;
			jitter.lookAhead(wanted != null && wanted.repairs());
			decoderRate = plan.rates()[payloadType];
			resampler = wanted == null || decoderRate == plan.playRate() ? null
					: new Resampler(decoderRate, plan.playRate());
		}
	}

	/** Any thread; may be a frame old. */
	LossBursts bursts() {
		return jitter.bursts();
	}

	/** Any thread; a snapshot that may be a frame old. */
	JitterStatistics statistics() {
		return jitter.statistics();
	}
}
