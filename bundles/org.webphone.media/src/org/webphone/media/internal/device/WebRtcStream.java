package org.webphone.media.internal.device;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.AudioDevice;
import org.webphone.media.spi.DeviceInput;
import org.webphone.media.spi.DeviceOutput;
import org.webphone.media.spi.DeviceStream;
import org.webphone.media.spi.DeviceUnavailableException;

import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;

/**
 * One direction of one device. Each has an audio device module of its own: a module has a single callback, and a source
 * that is set silently replaces the sink that was set before.
 */
final class WebRtcStream implements DeviceStream {

	private static final Logger LOG = LoggerFactory.getLogger(WebRtcStream.class);

	private final AudioDeviceModule module;
	private final boolean input;

	private WebRtcStream(AudioDeviceModule module, boolean input) {
		this.module = module;
		this.input = input;
	}

	static DeviceStream input(AudioDevice device, DeviceInput frames) throws DeviceUnavailableException {
		return start(device, true, module -> {
			module.setAudioSink((data, samples, sampleOctets, channels, rate, delay, drift) -> frames.recorded(data,
					samples, channels, rate));
			module.setRecordingDevice(find(MediaDevices.getAudioCaptureDevices(), device));
			module.initRecording();
			module.startRecording();
		});
	}

	static DeviceStream output(AudioDevice device, DeviceOutput frames) throws DeviceUnavailableException {
		return start(device, false, module -> {
			module.setAudioSource((data, samples, sampleOctets, channels, rate) -> {
				frames.fill(data, samples, channels, rate);
				return samples;
			});
			module.setPlayoutDevice(find(MediaDevices.getAudioRenderDevices(), device));
			module.initPlayout();
			module.startPlayout();
		});
	}

	private interface Start {
		void on(AudioDeviceModule module) throws DeviceUnavailableException;
	}

	private static DeviceStream start(AudioDevice device, boolean input, Start start) throws DeviceUnavailableException {
		AudioDeviceModule module = null;
		try {
			module = new AudioDeviceModule();
			start.on(module);
			return new WebRtcStream(module, input);
		} catch (Error | RuntimeException e) {
			// The library reports a refused or busy device as a java.lang.Error.
			dispose(module);
			throw new DeviceUnavailableException("the device " + device.name() + " could not be opened", e);
		}
	}

	private static dev.onvoid.webrtc.media.audio.AudioDevice find(
			List<dev.onvoid.webrtc.media.audio.AudioDevice> all, AudioDevice wanted) throws DeviceUnavailableException {
		return all.stream().filter(d -> wanted.id().equals(d.getDescriptor()) || wanted.name().equals(d.getName()))
				.findFirst().orElseThrow(() -> new DeviceUnavailableException(wanted.name() + " is no longer there"));
	}

	private static void dispose(AudioDeviceModule module) {
		if (module != null) {
			try {
				module.dispose();
			} catch (Error | RuntimeException e) {
				LOG.debug("A device could not be let go", e);
			}
		}
	}

	@Override
	public void close() {
		try {
			if (input) {
				module.stopRecording();
			} else {
				module.stopPlayout();
			}
		} catch (Error | RuntimeException e) {
			LOG.debug("A device could not be stopped", e);
		}
		dispose(module);
	}
}
