package org.webphone.media.internal.device;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.AudioDevice;
import org.webphone.media.internal.pulse.PulseServer;
import org.webphone.media.internal.pulse.PulseServer.Endpoint;
import org.webphone.media.internal.pulse.PulseServer.OwnStream;

/**
 * On Linux the native library opens the system's default device whatever was asked for: it compares identities which it
 * leaves empty there. So a stream that was just opened is moved to the device that was meant.
 */
final class PulseMover {

	private static final Logger LOG = LoggerFactory.getLogger(PulseMover.class);
	private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(800);
	private static final long STEP = TimeUnit.MILLISECONDS.toNanos(10);

	private final PulseServer server;
	private final AudioDevice device;
	private final Set<Long> before = new HashSet<>();
	private volatile long moved = -1;

	private PulseMover(PulseServer server, AudioDevice device) {
		this.server = server;
		this.device = device;
	}

	/** To be asked before the stream is opened; empty where there is no such server. */
	static Optional<PulseMover> before(AudioDevice device) {
		if (!WebRtcDevices.isLinux()) {
			return Optional.empty();
		}
		return PulseServer.find().map(s -> new PulseMover(s, device)).filter(PulseMover::remember);
	}

	private boolean remember() {
		try {
			server.ownStreams(device.input()).forEach(s -> before.add(s.index()));
			return true;
		} catch (IOException e) {
			LOG.info("The sound server does not say which streams there are: {}", e.getMessage());
			return false;
		}
	}

	/** Moves the stream that is new since then; waits until the server knows it. */
	void move() {
		long end = System.nanoTime() + LIMIT;
		try {
			long wanted = index();
			while (System.nanoTime() < end) {
				for (OwnStream stream : server.ownStreams(device.input())) {
					if (!before.contains(stream.index())) {
						moved = stream.index();
						if (stream.endpoint() != wanted) {
							server.move(device.input(), stream.index(), device.id());
						}
						return;
					}
				}
				LockSupport.parkNanos(STEP);
			}
			LOG.info("The stream of {} did not appear at the sound server", device.name());
		} catch (IOException e) {
			LOG.warn("The sound could not be moved to {}: {}", device.name(), e.getMessage());
		}
	}

	private long index() throws IOException {
		return endpoint().map(Endpoint::index).orElse(-1L);
	}

	private Optional<Endpoint> endpoint() throws IOException {
		List<Endpoint> all = server.endpoints(device.input());
		return all.stream().filter(e -> e.name().equals(device.id())).findFirst();
	}

	/** False only when the server says so. */
	boolean present() {
		try {
			return endpoint().isPresent();
		} catch (IOException e) {
			LOG.debug("The sound server does not say whether {} is there", device.name(), e);
			return true;
		}
	}

	boolean muted() {
		try {
			return endpoint().map(Endpoint::muted).orElse(false)
					|| server.ownStreams(device.input()).stream().anyMatch(s -> s.index() == moved && s.muted());
		} catch (IOException e) {
			LOG.debug("The sound server does not say whether {} is muted", device.name(), e);
			return false;
		}
	}
}
