package org.webphone.media.internal.device;

import java.util.Arrays;
import java.util.List;
import java.util.ArrayList;

import org.webphone.media.DeviceChange;
import org.webphone.media.internal.pcm.LevelMeter;
import org.webphone.media.internal.pcm.Pcm;
import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.spi.DeviceInput;

/**
 * One microphone and all who hear it. Frames come on the device's thread, are brought to {@link Processor#RATE},
 * processed once and handed to each tap; everything else belongs to the devices' thread.
 */
final class CaptureHub implements DeviceInput {

	private final Processor processor;
	private final DeviceLink link;
	private volatile MicrophoneTap[] taps = {};
	/** Windows so short that silence of two seconds is known before the third is over. */
	private final LevelMeter raw = new LevelMeter(400);
	private short[] mono = new short[Processor.RATE / 10];
	private final short[] converted = new short[Processor.RATE / 5];
	private final short[] block = new short[Processor.BLOCK];
	private Resampler resampler;
	private int deviceRate = Processor.RATE;
	private int filled;

	CaptureHub(DeviceManager manager, String request, Processor processor) {
		this.processor = processor;
		raw.rate(deviceRate);
		link = new DeviceLink(manager, request, true, (provider, device) -> provider.openInput(device, this), this::tell);
	}

	private void tell(DeviceChange change) {
		for (MicrophoneTap tap : taps) {
			tap.changed(change);
		}
	}

	void add(MicrophoneTap tap) {
		List<MicrophoneTap> all = new ArrayList<>(Arrays.asList(taps));
		all.add(tap);
		tap.joined(this);
		taps = all.toArray(MicrophoneTap[]::new);
		link.check(true);
	}

	/** True when nobody is left and the device was closed. */
	boolean remove(MicrophoneTap tap) {
		List<MicrophoneTap> all = new ArrayList<>(Arrays.asList(taps));
		all.remove(tap);
		taps = all.toArray(MicrophoneTap[]::new);
		if (all.isEmpty()) {
			close();
		}
		return all.isEmpty();
	}

	void check(boolean changed) {
		link.check(changed);
	}

	void close() {
		link.close();
	}

	/** Whether the device delivers nothing but zeros: what processing makes of the sound does not count. */
	boolean silent() {
		return raw.peak() <= 1;
	}

	@Override
	public void recorded(byte[] pcm, int samples, int channels, int sampleRate) {
		link.frame();
		if (mono.length < samples) {
			mono = new short[samples];
		}
		Pcm.toMono(pcm, channels, samples, mono);
		raw.add(mono, 0, samples);
		if (sampleRate != deviceRate) {
			deviceRate = sampleRate;
			raw.rate(sampleRate);
			resampler = sampleRate == Processor.RATE ? null : new Resampler(sampleRate, Processor.RATE);
		}
		if (resampler == null) {
			deliver(mono, samples);
		} else {
			int count = resampler.feed(mono, 0, samples, converted, 0);
			deliver(converted, count);
		}
	}

	/** Cuts into the blocks of 10 ms that processing wants; where nothing is to be done nothing waits for the rest of one. */
	private void deliver(short[] samples, int count) {
		if (processor.idle()) {
			hand(block, filled);
			filled = 0;
			hand(samples, count);
			return;
		}
		int at = 0;
		while (at < count) {
			int part = Math.min(count - at, block.length - filled);
			System.arraycopy(samples, at, block, filled, part);
			filled += part;
			at += part;
			if (filled == block.length) {
				filled = 0;
				processor.nearEnd(block);
				hand(block, block.length);
			}
		}
	}

	private void hand(short[] samples, int count) {
		for (MicrophoneTap tap : taps) {
			tap.ring().write(samples, 0, count);
		}
	}
}
