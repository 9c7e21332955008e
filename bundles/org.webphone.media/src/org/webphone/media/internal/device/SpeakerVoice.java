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

	private static final int LEAST = Processor.BLOCK;
	private static final int MOST = Processor.RATE * 300 / 1000;
	/** A device that took nothing for this long is not running; a busy sound server may well pause for less. */
	private static final long STALLED = 350_000_000;
	/** What a device took at once is refilled over the time until it comes again: received sound is not there earlier. */
	private static final int HASTE_PERCENT = 125;
	private static final int MOST_CREDIT = 2 * Processor.BLOCK;
	/** A device may take this long to open before it counts as absent. */
	private static final long OPENING = 3_000_000_000L;

	private final DeviceManager manager;
	private final String request;
	private final Consumer<DeviceChange> told;
	private final SampleRing ring = new SampleRing(Processor.RATE / 2);
	private final short[] converted = new short[Processor.RATE / 10];
	private final short[] taken = new short[Processor.BLOCK];
	private Resampler resampler;
	private int rate = Processor.RATE;
	private boolean attached;
	private volatile long attachedAt;
	private volatile boolean missing;
	private volatile SpeakerHub hub;
	private final Demand demand = new Demand(STALLED);
	private int credit = MOST_CREDIT;
	private long creditAt;
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

	@Override
	public int wanted(long now) {
		demand.served(now);
		if (demand.running(now)) {
			idleSince = 0;
			earn(now);
			int missing = missing();
			return missing <= 0 || credit < Processor.BLOCK ? 0
					: Math.max(rate / 100, (int) ((long) Math.min(missing, credit) * rate / Processor.RATE));
		}
		if (idleSince == 0) {
			idleSince = now;
			idleWritten = 0;
		}
		return (int) ((now - idleSince) * rate / 1_000_000_000L - idleWritten);
	}

	/** Samples that lack until as much is ready as the device may take at once. */
	private int missing() {
		return Math.clamp(demand.atOnce(), LEAST, MOST) - ring.available();
	}

	private void earn(long now) {
		long earned = (now - creditAt) * Processor.RATE / 1_000_000_000L * HASTE_PERCENT / 100;
		if (creditAt == 0 || earned > MOST_CREDIT) {
			earned = MOST_CREDIT;
		}
		if (earned > 0) {
			credit = (int) Math.min(MOST_CREDIT, credit + earned);
			creditAt = now;
		}
	}

	@Override
	public long nextDemand(long now) {
		if (!demand.running(now)) {
			return now + 5_000_000;
		}
		int missing = missing();
		if (missing > 0) {
			return now + Math.clamp(nanos(Processor.BLOCK - credit) * 100 / HASTE_PERCENT, 1_000_000, 5_000_000);
		}
		// Nothing lacks before the device takes the next block.
		return Math.clamp(demand.next(Processor.BLOCK_NANOS) + nanos(-missing), now + 1_000_000, now + Processor.BLOCK_NANOS);
	}

	private static long nanos(int samples) {
		return samples * 1_000_000_000L / Processor.RATE;
	}

	@Override
	public void write(short[] samples, int offset, int length) {
		if (idleSince != 0) {
			idleWritten += length;
			return;
		}
		if (resampler == null) {
			credit -= ring.write(samples, offset, length);
		} else {
			int count = resampler.feed(samples, offset, length, converted, 0);
			credit -= ring.write(converted, 0, count);
		}
	}

	/** A block of 10 ms for the device, on its thread. */
	void mixInto(int[] sum, long now) {
		demand.taken(sum.length, now);
		Pcm.accumulate(sum, taken, 0, ring.read(taken, 0, sum.length));
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
