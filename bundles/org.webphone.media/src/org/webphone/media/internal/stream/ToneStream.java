package org.webphone.media.internal.stream;

import java.util.function.Consumer;

/** A score on its way to a sink; belongs to {@code media-in}. */
final class ToneStream implements InStream {

	/** The sink may still hold the end of the sound. */
	static final int TAIL_MILLIS = 150;

	private static final int RATE = 48_000;
	private static final int BLOCK = RATE / 100;
	private static final long IDLE = 20_000_000;

	private final LocalTone tone;
	private final Playout playout;
	private final Consumer<ToneStream> ended;
	private final short[] block = new short[BLOCK];
	private boolean open;
	private boolean over;

	ToneStream(LocalTone tone, Playout playout, Consumer<ToneStream> ended) {
		this.tone = tone;
		this.playout = playout;
		this.ended = ended;
	}

	void stop() {
		tone.close();
	}

	void release() {
		playout.close();
	}

	@Override
	public void await(long nanos) {
		throw new IllegalStateException("a tone receives nothing");
	}

	@Override
	public boolean listens() {
		return false;
	}

	@Override
	public long serve(long now) {
		if (over) {
			return now + IDLE;
		}
		if (!open) {
			open = true;
			playout.open(RATE);
		}
		while (playout.wanted(now) >= BLOCK) {
			if (!tone.fill(block, BLOCK, RATE)) {
				over = true;
				// Once for a tone, so a task is no matter here.
				ended.accept(this);
				return now + IDLE;
			}
			playout.write(block, 0, BLOCK);
		}
		return playout.nextDemand(now);
	}
}
