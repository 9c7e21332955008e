package org.webphone.media.internal.pulse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.media.AudioDevice;
import org.webphone.media.internal.pulse.PulseServer.Endpoint;
import org.webphone.media.spi.DeviceStream;

/**
 * One direction of one device of the sound server, on a connection and a thread of its own: mono, 16 bits, 48 kHz, which
 * the server converts to what the device has. Nothing is allocated once it runs.
 */
abstract class PulseStream implements DeviceStream {

	static final int RATE = 48_000;
	static final int OCTETS_PER_MILLI = RATE / 1000 * 2;
	static final int DESCRIPTOR = 20;
	private static final int CONTROL = -1;
	private static final int NUMBER = 5;
	private static final int STREAM_KILLED = 64;
	private static final Logger LOG = LoggerFactory.getLogger(PulseStream.class);

	private final PulseServer server;
	private final AudioDevice device;
	private final PulseConnection connection;
	private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
	private final ByteBuffer head = ByteBuffer.allocateDirect(DESCRIPTOR);
	private SocketChannel channel;
	private int command;
	/** The number of the stream on its connection, and among all of the server. */
	private int number;
	private long index;
	private volatile boolean open = true;

	PulseStream(PulseServer server, AudioDevice device) throws IOException {
		this.server = server;
		this.device = device;
		connection = server.openStream();
	}

	/** Creates the stream at the server and begins. */
	final void start(TagWriter create) throws IOException {
		try {
			TagReader created = connection.ask(create);
			number = (int) created.number();
			index = created.number();
			created(created);
			channel = connection.stream();
		} catch (IOException e) {
			open = false;
			connection.close();
			throw e;
		}
		Thread thread = NamedExecutors.thread("media-device-" + (device.input() ? "in" : "out"), this::run);
		thread.setPriority(Thread.MAX_PRIORITY);
		thread.start();
	}

	/** The rest of the server's answer. */
	void created(TagReader answer) throws IOException {
	}

	/** Before the first message. On the stream's thread, like all that follow. */
	void begin() throws IOException {
	}

	/** The server said something about this stream; {@code value} is the first number behind the stream's own, if any. */
	abstract void told(int command, int value) throws IOException;

	/** Sound arrived. */
	abstract void sound(ByteBuffer octets);

	private void run() {
		try {
			begin();
			while (open) {
				message();
			}
		} catch (IOException e) {
			if (open) {
				LOG.debug("The stream of {} ended: {}", device.name(), e.toString());
			}
		}
		open = false;
	}

	private void message() throws IOException {
		read(head, DESCRIPTOR);
		int left = head.getInt(0);
		if (left <= 0) {
			throw new IOException("a damaged message from the sound server");
		}
		boolean control = head.getInt(4) == CONTROL;
		while (left > 0) {
			int part = Math.min(left, in.capacity());
			read(in, part);
			left -= part;
			if (!control) {
				sound(in);
			}
		}
		if (control) {
			heard();
		}
	}

	/** Numbers alone: a tag and four octets each. */
	private void heard() throws IOException {
		if (in.limit() < 3 * NUMBER || in.get(2 * NUMBER) != 'L' || in.getInt(2 * NUMBER + 1) != number) {
			return;
		}
		int kind = in.getInt(1);
		if (kind == STREAM_KILLED || kind == STREAM_KILLED + 1) {
			throw new IOException("the sound server ended it");
		}
		boolean more = in.limit() >= 4 * NUMBER && in.get(3 * NUMBER) == 'L';
		told(kind, more ? in.getInt(3 * NUMBER + 1) : 0);
	}

	private void read(ByteBuffer into, int octets) throws IOException {
		into.clear().limit(octets);
		while (into.hasRemaining()) {
			if (channel.read(into) < 0) {
				throw new IOException("the sound server hung up");
			}
		}
		into.flip();
	}

	final void write(ByteBuffer octets) throws IOException {
		while (octets.hasRemaining()) {
			channel.write(octets);
		}
	}

	/** A command to be sent again and again: its number at the server is of no interest, the answer is not waited for. */
	final TagWriter command(int which) {
		return connection.command(which);
	}

	final int number() {
		return number;
	}

	static Map<String, String> properties(AudioDevice device) {
		return Map.of("media.name", device.input() ? "Microphone" : "Speaker", "media.role", "phone");
	}

	@Override
	public boolean present() {
		if (!open) {
			return false;
		}
		try {
			return endpoint() != null;
		} catch (IOException e) {
			LOG.debug("The sound server does not say whether {} is there", device.name(), e);
			return open;
		}
	}

	private Endpoint endpoint() throws IOException {
		return server.endpoints(device.input()).stream().filter(e -> e.name().equals(device.id())).findFirst().orElse(null);
	}

	@Override
	public boolean vouchedFor() {
		return present();
	}

	@Override
	public boolean muted() {
		try {
			Endpoint endpoint = endpoint();
			return endpoint != null && endpoint.muted()
					|| server.ownStreams(device.input()).stream().anyMatch(s -> s.index() == index && s.muted());
		} catch (IOException e) {
			LOG.debug("The sound server does not say whether {} is muted", device.name(), e);
			return false;
		}
	}

	@Override
	public void close() {
		open = false;
		try {
			connection.close();
		} catch (IOException e) {
			LOG.debug("A stream could not be closed", e);
		}
	}
}
