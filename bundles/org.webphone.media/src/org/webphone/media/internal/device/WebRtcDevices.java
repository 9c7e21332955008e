package org.webphone.media.internal.device;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.media.AudioDevice;
import org.webphone.media.internal.pulse.PulseEvents;
import org.webphone.media.internal.pulse.PulseServer;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.DeviceInput;
import org.webphone.media.spi.DeviceOutput;
import org.webphone.media.spi.DeviceStream;
import org.webphone.media.spi.DeviceUnavailableException;

import dev.onvoid.webrtc.media.Device;
import dev.onvoid.webrtc.media.DeviceChangeListener;
import dev.onvoid.webrtc.media.MediaDevices;

/** Devices through the native library of webrtc-java. */
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

	static boolean isLinux() {
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
		return isLinux() ? present(all) : all;
	}

	/** The library sometimes keeps what was pulled out, and the default of its start: the server knows better. */
	private static List<AudioDevice> present(List<AudioDevice> all) {
		Optional<PulseServer> server = PulseServer.find();
		if (server.isEmpty()) {
			return all;
		}
		try {
			Set<String> names = new HashSet<>();
			server.get().endpoints(true).forEach(e -> names.add(e.name()));
			server.get().endpoints(false).forEach(e -> names.add(e.name()));
			Set<String> defaults = Set.of("in " + server.get().defaultName(true), "out " + server.get().defaultName(false));
			return all.stream().filter(d -> names.contains(d.id()) && !isMonitor(d)).map(d -> new AudioDevice(d.id(), d.name(), d.input(),
					d.headset(), defaults.contains((d.input() ? "in " : "out ") + d.id()))).toList();
		} catch (IOException e) {
			LOG.debug("The sound server does not list its devices", e);
			return all;
		}
	}

	/** What a speaker plays is offered as a source, too; nobody means it by a microphone. */
	private static boolean isMonitor(AudioDevice device) {
		return device.input() && device.id().endsWith(".monitor");
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
		Subscription server = isLinux() ? PulseEvents.on(change) : () -> {
		};
		try {
			MediaDevices.addDeviceChangeListener(listener);
		} catch (Error | RuntimeException e) {
			LOG.info("Changes of sound devices are looked for now and then: {}", e.toString());
			return server;
		}
		return () -> {
			server.close();
			MediaDevices.removeDeviceChangeListener(listener);
		};
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
