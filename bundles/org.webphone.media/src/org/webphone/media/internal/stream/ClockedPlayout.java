package org.webphone.media.internal.stream;

import org.webphone.media.spi.PcmSink;

/** Gives a sink without a clock the pace of the system's. */
public final class ClockedPlayout implements Playout {

	/** Behind by more than this, the machine slept: the missed sound is not made up for. */
	private static final long TOO_LATE = 500_000_000;

	private final PcmSink sink;
	private int rate;
	private long begin;
	private long written;

	public ClockedPlayout(PcmSink sink) {
		this.sink = sink;
	}

	@Override
	public void open(int sampleRate) {
		rate = sampleRate;
		begin = 0;
		sink.open(sampleRate);
	}

	@Override
	public int wanted(long now) {
		if (begin == 0 || now - begin - nanos(written) > TOO_LATE) {
			begin = now;
			written = 0;
		}
		return (int) ((now - begin) * rate / 1_000_000_000L - written);
	}

	@Override
	public long nextDemand(long now) {
		return begin == 0 ? now : begin + nanos(written + rate / 100);
	}

	private long nanos(long samples) {
		return samples * 1_000_000_000L / rate;
	}

	@Override
	public void write(short[] samples, int offset, int length) {
		written += length;
		sink.write(samples, offset, length);
	}

	@Override
	public void close() {
		sink.close();
	}
}
