package org.webphone.media.internal.device;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.AudioDevice;
import org.webphone.media.DeviceChange;
import org.webphone.media.DeviceChange.What;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.DeviceStream;
import org.webphone.media.spi.DeviceUnavailableException;
import org.webphone.preferences.SoundSettings;

/**
 * Keeps a request ("the headset", "whatever is there") joined to a real device: opens it, notices when it falls silent
 * or goes away, takes another and returns to the first. Belongs to the devices' thread; frames are counted elsewhere.
 */
final class DeviceLink {

	private static final Logger LOG = LoggerFactory.getLogger(DeviceLink.class);
	/** A device that runs delivers every 10 ms, on a busy machine in larger pieces; one silent for this long is gone. */
	private static final long SILENT = 600_000_000;
	/** Some devices need long to start. */
	private static final long STARTING = 3_000_000_000L;
	private static final long RETRY = 1_000_000_000;
	private static final int CHECKS_A_QUESTION = 2;

	/** Opens the stream of a direction. */
	interface Opener {
		DeviceStream open(AudioDeviceProvider provider, AudioDevice device) throws DeviceUnavailableException;
	}

	private final DeviceManager manager;
	private final String request;
	private final boolean input;
	private final Opener opener;
	private final Consumer<DeviceChange> tell;
	private AudioDevice device;
	private DeviceStream stream;
	/** Identities of devices that were pulled out and are not back. */
	private final Set<String> lost = new HashSet<>();
	private boolean wasOpen;
	private boolean toldUnavailable;
	private int checks;
	private long openedAt;
	private long retryAt = System.nanoTime();
	private volatile long lastFrame;
	private volatile boolean working;

	DeviceLink(DeviceManager manager, String request, boolean input, Opener opener, Consumer<DeviceChange> tell) {
		this.manager = manager;
		this.request = request;
		this.input = input;
		this.opener = opener;
		this.tell = tell;
	}

	/** A frame came or went; on the device's thread. */
	void frame() {
		lastFrame = System.nanoTime();
	}

	/** Whether a device runs. Any thread. */
	boolean working() {
		return working;
	}

	DeviceStream stream() {
		return stream;
	}

	/**
	 * Opens, replaces or reopens as needed.
	 *
	 * @param changed the list of devices is a new one, so what failed before may succeed
	 */
	void check(boolean changed) {
		long now = System.nanoTime();
		if (changed) {
			retryAt = now;
		}
		Optional<AudioDevice> wanted = manager.resolve(request, input);
		if (stream != null && (silent(now) || !manager.isThere(device) || pulledOut())) {
			LOG.info("The {} {} is gone", word(), device.name());
			lost.add(device.id());
			drop();
			tell.accept(new DeviceChange(What.LOST, input, device.name()));
			retryAt = now;
			manager.refresh();
			wanted = manager.resolve(request, input);
		} else if (stream != null && wanted.isPresent() && !wanted.get().id().equals(device.id())) {
			drop();
			retryAt = now;
		}
		if (stream == null && now - retryAt >= 0) {
			open(wanted, now);
		}
	}

	/** Neither the list of devices nor the flow of frames can be relied on everywhere. */
	private boolean pulledOut() {
		return ++checks % CHECKS_A_QUESTION == 0 && !stream.present();
	}

	private boolean silent(long now) {
		long last = lastFrame;
		if (last == 0) {
			return now - openedAt > STARTING;
		}
		return now - last > STARTING || now - last > SILENT && !stream.vouchedFor();
	}

	private void open(Optional<AudioDevice> wanted, long now) {
		if (wanted.isEmpty()) {
			unavailable("there is none", now);
			return;
		}
		AudioDevice chosen = wanted.get();
		try {
			lastFrame = 0;
			stream = opener.open(manager.provider(), chosen);
			device = chosen;
			openedAt = System.nanoTime();
			working = true;
			tell.accept(new DeviceChange(kind(chosen), input, chosen.name()));
			toldUnavailable = false;
			lost.remove(chosen.id());
			wasOpen = true;
			LOG.debug("The {} {} is open", word(), chosen.name());
		} catch (DeviceUnavailableException e) {
			unavailable(e.getMessage(), now);
		}
	}

	private What kind(AudioDevice chosen) {
		boolean asWanted = request.equals(SoundSettings.AUTOMATIC) || DeviceChoice.names(request, chosen);
		if (!wasOpen && !toldUnavailable && asWanted) {
			return What.OPENED;
		}
		return lost.contains(chosen.id()) || DeviceChoice.names(request, chosen) ? What.RETURNED : What.REPLACED;
	}

	private void unavailable(String why, long now) {
		retryAt = now + RETRY;
		working = false;
		if (!toldUnavailable) {
			toldUnavailable = true;
			LOG.warn("No {} can be used: {}. The call goes on without it.", word(), why);
			tell.accept(new DeviceChange(What.UNAVAILABLE, input, request));
		}
	}

	private String word() {
		return input ? "microphone" : "speaker";
	}

	private void drop() {
		working = false;
		if (stream != null) {
			stream.close();
			stream = null;
		}
	}

	void close() {
		drop();
	}
}
