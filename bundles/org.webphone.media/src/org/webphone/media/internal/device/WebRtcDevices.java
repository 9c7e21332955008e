package org.webphone.media.internal.device;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.media.AudioDevice;
import org.webphone.media.internal.pulse.PulseServer;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.DeviceInput;
import org.webphone.media.spi.DeviceOutput;
import org.webphone.media.spi.DeviceStream;
import org.webphone.media.spi.DeviceUnavailableException;

import dev.onvoid.webrtc.media.Device;
import dev.onvoid.webrtc.media.DeviceChangeListener;
import dev.onvoid.webrtc.media.MediaDevices;

/** Devices through the native library of webrtc-java: on Windows and macOS, and where the sound server is another machine. */
public final class WebRtcDevices implements AudioDeviceProvider {

	private static final Logger LOG = LoggerFactory.getLogger(WebRtcDevices.class);

	@Override
	public String name() {
		return "webrtc-java";
	}

	@Override
	public boolean usable() {
		if (isLinux() && !PulseServer.mayAnswer()) {
			// The library would wait for a server for ever.
			LOG.debug("No PulseAudio or PipeWire server runs for this user");
			return false;
		}
		try {
			return !MediaDevices.getAudioRenderDevices().isEmpty() || !MediaDevices.getAudioCaptureDevices().isEmpty();
		} catch (LinkageError | RuntimeException e) {
			// No native library for this machine, or one that lacks a system library (PulseAudio's).
			LOG.debug("webrtc-java cannot reach sound devices here: {}", e.toString());
			return false;
		}
	}

	private static boolean isLinux() {
		return System.getProperty("os.name").startsWith("Linux");
	}

	@Override
	public List<AudioDevice> devices() {
		List<AudioDevice> all = new ArrayList<>();
		try {
			add(all, MediaDevices.getAudioCaptureDevices(), MediaDevices.getDefaultAudioCaptureDevice(), true);
			add(all, MediaDevices.getAudioRenderDevices(), MediaDevices.getDefaultAudioRenderDevice(), false);
		} catch (Error | RuntimeException e) {
			LOG.warn("The list of sound devices cannot be read: {}", e.toString());
		}
		return all;
	}

	private static void add(List<AudioDevice> all, List<? extends Device> some, Device preferred, boolean input) {
		for (Device device : some) {
			boolean isDefault = preferred != null && same(device, preferred);
			all.add(new AudioDevice(id(device), device.getName(), input, DeviceChoice.looksLikeHeadset(device.getName()),
					isDefault));
		}
	}

	private static boolean same(Device a, Device b) {
		return id(a).equals(id(b));
	}

	private static String id(Device device) {
		String descriptor = device.getDescriptor();
		return descriptor == null || descriptor.isEmpty() ? device.getName() : descriptor;
	}

	@Override
	public Subscription onChange(Runnable change) {
		var listener = new DeviceChangeListener() {
			@Override
			public void deviceConnected(Device device) {
				change.run();
			}

			@Override
			public void deviceDisconnected(Device device) {
				change.run();
			}
		};
		try {
			MediaDevices.addDeviceChangeListener(listener);
		} catch (Error | RuntimeException e) {
			LOG.info("Changes of sound devices are looked for now and then: {}", e.toString());
			return () -> {
			};
		}
		return () -> MediaDevices.removeDeviceChangeListener(listener);
	}

	@Override
	public DeviceStream openInput(AudioDevice device, DeviceInput frames) throws DeviceUnavailableException {
		return WebRtcStream.input(device, frames);
	}

	@Override
	public DeviceStream openOutput(AudioDevice device, DeviceOutput frames) throws DeviceUnavailableException {
		return WebRtcStream.output(device, frames);
	}
}
