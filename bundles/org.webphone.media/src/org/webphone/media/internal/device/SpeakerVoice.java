package org.webphone.media.internal.device;

import java.util.function.Consumer;

import org.webphone.media.DeviceChange;
import org.webphone.media.internal.pcm.Pcm;
import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.internal.pcm.SampleRing;
import org.webphone.media.internal.stream.Playout;

/**
 * A speaker as one session uses it: a short ring that the device's thread empties and {@code media-in} keeps just full
 * enough. While no device runs the sound is let go at the pace of the system's clock.
 */
final class SpeakerVoice implements Playout {

	private static final int LEAST = Processor.RATE * 12 / 1000;
	private static final int MOST = Processor.RATE * 60 / 1000;
	private static final int STEP = Processor.RATE * 4 / 1000;
	/** A device that took nothing for this long is not running. */
	private static final long STALLED = 100_000_000;
	/** A device may take this long to open before it counts as absent. */
	private static final long OPENING = 3_000_000_000L;

	private final DeviceManager manager;
	private final String request;
	private final Consumer<DeviceChange> told;
	private final SampleRing ring = new SampleRing(Processor.RATE / 4);
	private final short[] converted = new short[Processor.RATE / 10];
	private final short[] taken = new short[Processor.BLOCK];
	private Resampler resampler;
	private int rate = Processor.RATE;
	private boolean attached;
	private volatile long attachedAt;
	private volatile boolean missing;
	private volatile SpeakerHub hub;
	private volatile long lastTaken;
	private volatile int cushion = LEAST;
	private boolean primed;
	private long idleSince;
	private long idleWritten;

	SpeakerVoice(DeviceManager manager, String request, Consumer<DeviceChange> told) {
		this.manager = manager;
		this.request = request;
		this.told = told;
	}

	String request() {
		return request;
	}

	void joined(SpeakerHub joined) {
		hub = joined;
	}

	void changed(DeviceChange change) {
		missing = change.what() == DeviceChange.What.LOST || change.what() == DeviceChange.What.UNAVAILABLE;
		told.accept(change);
	}

	@Override
	public void open(int sampleRate) {
		rate = sampleRate;
		resampler = sampleRate == Processor.RATE ? null : new Resampler(sampleRate, Processor.RATE);
		if (!attached) {
			attached = true;
			attachedAt = System.nanoTime();
			manager.attach(this);
		}
	}

	private boolean running(long now) {
		return now - lastTaken < STALLED && lastTaken != 0;
	}

	@Override
	public int wanted(long now) {
		if (running(now)) {
			idleSince = 0;
			int missing = cushion + Processor.BLOCK - ring.available();
			return missing <= 0 ? 0 : Math.max(rate / 100, (int) ((long) missing * rate / Processor.RATE));
		}
		if (idleSince == 0) {
			idleSince = now;
			idleWritten = 0;
		}
		return (int) ((now - idleSince) * rate / 1_000_000_000L - idleWritten);
	}

	@Override
	public long nextDemand(long now) {
		if (!running(now)) {
			return now + 5_000_000;
		}
		long spare = ring.available() - cushion - Processor.BLOCK;
		return now + Math.max(1_000_000, Math.min(5_000_000, spare * 1_000_000_000L / Processor.RATE));
	}

	@Override
	public void write(short[] samples, int offset, int length) {
		if (idleSince != 0) {
			idleWritten += length;
			return;
		}
		if (resampler == null) {
			ring.write(samples, offset, length);
		} else {
			int count = resampler.feed(samples, offset, length, converted, 0);
			ring.write(converted, 0, count);
		}
	}

	/** A block of 10 ms for the device, on its thread. */
	void mixInto(short[] mix) {
		lastTaken = System.nanoTime();
		int there = ring.available();
		if (there < mix.length) {
			if (primed && there > 0) {
				// It asked sooner than expected: keep more ready from now on.
				cushion = Math.min(MOST, cushion + STEP);
			}
			primed = false;
		}
		int count = ring.read(taken, 0, mix.length);
		primed |= count == mix.length;
		Pcm.add(mix, 0, taken, 0, count);
	}

	@Override
	public int delayMillis() {
		return (ring.available() + Processor.BLOCK) * 1000 / Processor.RATE;
	}

	@Override
	public boolean gone() {
		SpeakerHub joined = hub;
		return missing || attachedAt != 0 && System.nanoTime() - attachedAt > OPENING && (joined == null || !joined.working());
	}

	@Override
	public boolean muted() {
		SpeakerHub joined = hub;
		return joined != null && joined.muted();
	}

	@Override
	public void close() {
		manager.detach(this);
	}
}
