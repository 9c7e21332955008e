package org.webphone.media.internal.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.webphone.media.DeviceChange;
import org.webphone.media.internal.pcm.Pcm;
import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.internal.pcm.SoftLimiter;
import org.webphone.media.spi.DeviceOutput;
import org.webphone.media.spi.DeviceStream;

/**
 * One speaker and all who are heard through it. The device's thread asks for frames, which are mixed of the voices in
 * blocks of 10 ms at {@link Processor#RATE}; everything else belongs to the devices' thread.
 */
final class SpeakerHub implements DeviceOutput {

	private final Processor processor;
	private final DeviceLink link;
	private volatile SpeakerVoice[] voices = {};
	private final int[] sum = new int[Processor.BLOCK];
	private final SoftLimiter limiter = new SoftLimiter();
	private final short[] mix = new short[Processor.BLOCK];
	private final short[] queue = new short[Processor.RATE / 5];
	private short[] out = new short[Processor.RATE / 10];
	private int queued;
	private Resampler resampler;
	private int deviceRate = Processor.RATE;

	SpeakerHub(DeviceManager manager, String request, Processor processor) {
		this.processor = processor;
		link = new DeviceLink(manager, request, false, (provider, device) -> provider.openOutput(device, this),
				this::tell);
	}

	private void tell(DeviceChange change) {
		for (SpeakerVoice voice : voices) {
			voice.changed(change);
		}
	}

	void add(SpeakerVoice voice) {
		List<SpeakerVoice> all = new ArrayList<>(Arrays.asList(voices));
		all.add(voice);
		voices = all.toArray(SpeakerVoice[]::new);
		voice.joined(this);
		link.check(true);
	}

	/** True when nobody is left and the device was closed. */
	boolean remove(SpeakerVoice voice) {
		List<SpeakerVoice> all = new ArrayList<>(Arrays.asList(voices));
		all.remove(voice);
		voices = all.toArray(SpeakerVoice[]::new);
		if (all.isEmpty()) {
			close();
		}
		return all.isEmpty();
	}

	void check(boolean changed) {
		link.check(changed);
	}

	boolean working() {
		return link.working();
	}

	boolean muted() {
		DeviceStream stream = link.stream();
		return stream != null && stream.muted();
	}

	void close() {
		link.close();
	}

	@Override
	public void fill(byte[] pcm, int samples, int channels, int sampleRate) {
		link.frame();
		if (out.length < samples) {
			out = new short[samples];
		}
		if (sampleRate != deviceRate) {
			deviceRate = sampleRate;
			resampler = sampleRate == Processor.RATE ? null : new Resampler(Processor.RATE, sampleRate);
		}
		int need = resampler == null ? samples : resampler.inputFor(samples);
		while (queued < need) {
			mix();
			System.arraycopy(mix, 0, queue, queued, mix.length);
			queued += mix.length;
		}
		if (resampler == null) {
			System.arraycopy(queue, 0, out, 0, need);
		} else {
			resampler.pull(queue, 0, out, 0, samples);
		}
		queued -= need;
		System.arraycopy(queue, need, queue, 0, queued);
		Pcm.fromMono(out, samples, pcm, channels);
	}

	private void mix() {
		Arrays.fill(sum, 0);
		long now = System.nanoTime();
		for (SpeakerVoice voice : voices) {
			voice.mixInto(sum, now);
		}
		limiter.limit(sum, mix, 0, mix.length);
		processor.farEnd(mix);
	}
}
