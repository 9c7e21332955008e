package org.webphone.media.internal.device;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

import org.webphone.media.Playback;
import org.webphone.media.internal.pcm.LevelMeter;

/** Listens to a microphone for its level only. */
final class MicrophoneMeter implements Playback {

	private static final int MILLIS = 100;

	private final MicrophoneTap tap;
	private final LevelMeter level = new LevelMeter(MILLIS);
	private final DoubleConsumer told;
	private final short[] samples = new short[Processor.RATE * MILLIS / 1000];
	private final ScheduledFuture<?> timer;

	MicrophoneMeter(DeviceManager manager, String request, DoubleConsumer told) {
		this.told = told;
		tap = new MicrophoneTap(manager, request, change -> {
		});
		level.rate(Processor.RATE);
		manager.attach(tap);
		timer = manager.thread().scheduleAtFixedRate(this::measure, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
	}

	private void measure() {
		int count = tap.ring().read(samples, 0, samples.length);
		if (count > 0) {
			level.add(samples, 0, count);
			told.accept(level.level());
		}
	}

	@Override
	public boolean playing() {
		return !timer.isCancelled();
	}

	@Override
	public void close() {
		timer.cancel(false);
		tap.close();
	}
}
