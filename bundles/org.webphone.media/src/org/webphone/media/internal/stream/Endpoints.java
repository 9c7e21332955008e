package org.webphone.media.internal.stream;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.webphone.media.DeviceChange;
import org.webphone.media.SoundSink;
import org.webphone.media.SoundSource;
import org.webphone.media.internal.device.DeviceManager;
import org.webphone.media.internal.pcm.NullSink;
import org.webphone.media.internal.pcm.SilenceSource;
import org.webphone.media.internal.tone.SineSource;
import org.webphone.media.internal.wav.WavFiles;
import org.webphone.media.internal.wav.WavSource;
import org.webphone.media.spi.PcmSource;

/** Makes what sounds of what was asked for. */
public final class Endpoints {

	private final DeviceManager devices;
	private final ScheduledExecutorService files;
	private final WavFiles heard;

	public Endpoints(DeviceManager devices, ScheduledExecutorService files) {
		this.devices = devices;
		this.files = files;
		heard = new WavFiles(files);
	}

	/** @param changes hears about the device, on any thread */
	PcmSource source(SoundSource source, Consumer<DeviceChange> changes) {
		return switch (source) {
			case SoundSource.Device device -> devices.microphone(device.id(), changes);
			case SoundSource.Wav wav -> new WavSource(wav.file(), wav.loop(), files);
			case SoundSource.Sine sine -> new SineSource(sine.hertz(), sine.dbfs());
			case SoundSource.Silence silence -> new SilenceSource();
			case SoundSource.Live live -> live.pcm();
		};
	}

	/** @param changes hears about the device, on any thread */
	Playout playout(SoundSink sink, Consumer<DeviceChange> changes) {
		return switch (sink) {
			case SoundSink.Device device -> devices.speaker(device.id(), changes);
			case SoundSink.Wav wav -> new ClockedPlayout(heard.sink(wav.file(), wav.sampleRate()));
			case SoundSink.Null none -> new ClockedPlayout(new NullSink());
			case SoundSink.Live live -> new ClockedPlayout(live.pcm());
		};
	}

	ScheduledExecutorService files() {
		return files;
	}

	DeviceManager devices() {
		return devices;
	}
}
