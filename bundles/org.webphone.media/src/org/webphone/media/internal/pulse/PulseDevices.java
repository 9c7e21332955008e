package org.webphone.media.internal.pulse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.media.AudioDevice;
import org.webphone.media.internal.device.DeviceChoice;
import org.webphone.media.internal.pulse.PulseServer.Endpoint;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.DeviceInput;
import org.webphone.media.spi.DeviceOutput;
import org.webphone.media.spi.DeviceStream;
import org.webphone.media.spi.DeviceUnavailableException;

/**
 * Devices through the sound server of a Linux desktop, spoken to directly: the native library opens the default device
 * whatever was asked for, adds 20 ms of delay at every hiccup and keeps them for ever.
 */
public final class PulseDevices implements AudioDeviceProvider {

	private static final Logger LOG = LoggerFactory.getLogger(PulseDevices.class);

	@Override
	public String name() {
		return "the sound server";
	}

	@Override
	public boolean usable() {
		return PulseServer.find().map(server -> {
			try {
				server.defaultName(false);
				return true;
			} catch (IOException e) {
				LOG.debug("The sound server does not answer", e);
				return false;
			}
		}).orElse(false);
	}

	@Override
	public List<AudioDevice> devices() {
		List<AudioDevice> all = new ArrayList<>();
		try {
			Optional<PulseServer> server = PulseServer.find();
			if (server.isPresent()) {
				add(all, server.get(), true);
				add(all, server.get(), false);
			}
		} catch (IOException e) {
			LOG.info("The sound server does not list its devices: {}", e.getMessage());
		}
		return all;
	}

	/** What a speaker plays is offered as a source, too; nobody means it by a microphone. */
	private static void add(List<AudioDevice> all, PulseServer server, boolean input) throws IOException {
		String preferred = server.defaultName(input);
		for (Endpoint one : server.endpoints(input)) {
			if (!one.monitor()) {
				String name = one.description().isEmpty() ? one.name() : one.description();
				all.add(new AudioDevice(one.name(), name, input, one.headset() || DeviceChoice.looksLikeHeadset(name),
						one.name().equals(preferred)));
			}
		}
	}

	@Override
	public Subscription onChange(Runnable change) {
		return PulseEvents.on(change);
	}

	@Override
	public DeviceStream openInput(AudioDevice device, DeviceInput frames) throws DeviceUnavailableException {
		try {
			return new PulseRecorder(server(device), device, frames);
		} catch (IOException e) {
			throw refused(device, e);
		}
	}

	@Override
	public DeviceStream openOutput(AudioDevice device, DeviceOutput frames) throws DeviceUnavailableException {
		try {
			return new PulsePlayer(server(device), device, frames);
		} catch (IOException e) {
			throw refused(device, e);
		}
	}

	private static PulseServer server(AudioDevice device) throws DeviceUnavailableException {
		return PulseServer.find().orElseThrow(
				() -> new DeviceUnavailableException("the device " + device.name() + " is gone with the sound server"));
	}

	private static DeviceUnavailableException refused(AudioDevice device, IOException why) {
		return new DeviceUnavailableException("the device " + device.name() + " could not be opened: " + why.getMessage(), why);
	}
}
