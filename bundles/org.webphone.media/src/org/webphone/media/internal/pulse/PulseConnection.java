package org.webphone.media.internal.pulse;

import java.io.Closeable;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A conversation with a PulseAudio (or PipeWire) server over its socket: one question, one answer, each with a time
 * limit. Versions 13 and 14 of the protocol, which every server of the last fifteen years speaks, have all that is needed.
 */
final class PulseConnection implements Closeable {

	static final int ERROR = 0;
	static final int REPLY = 2;
	private static final int AUTH = 8;
	private static final int SET_CLIENT_NAME = 9;
	/** What the lists need. */
	static final int VERSION = 13;
	/** With a volume that may be left to the server, which remembers what the user set. */
	static final int STREAM_VERSION = 14;
	private static final int DESCRIPTOR = 20;
	private static final int LARGEST = 1 << 20;
	private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(500);

	private static final int ATTEMPTS = 4;
	private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(15);
	private static final Logger LOG = LoggerFactory.getLogger(PulseConnection.class);

	private final SocketChannel channel;
	private final Selector selector;
	private int sequence;
	private volatile boolean woken;

	/**
	 * Opens a conversation. The server learns who we are from the socket itself, but only of what is sent after it has
	 * noticed the connection: where it was not quick enough and there is no shared secret, a later try succeeds.
	 */
	static PulseConnection open(Path socket, byte[] cookie, int version) throws IOException {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			try {
				return new PulseConnection(socket, cookie, version, attempt * PATIENCE);
			} catch (RefusedException e) {
				LOG.trace("The sound server does not know us yet");
			}
		}
		throw new RefusedException(1);
	}

	private PulseConnection(Path socket, byte[] cookie, int version, long patience) throws IOException {
		channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
		selector = Selector.open();
		try {
			channel.configureBlocking(false);
			channel.register(selector, SelectionKey.OP_READ);
			LockSupport.parkNanos(patience);
			ask(command(AUTH).number(version).octets(cookie));
			ask(command(SET_CLIENT_NAME).properties(Map.of("application.name", "Webphone", "application.process.id",
					Long.toString(ProcessHandle.current().pid()))));
		} catch (IOException e) {
			close();
			throw e;
		}
	}

	TagWriter command(int number) {
		return new TagWriter(number, ++sequence);
	}

	/** The values of the answer. */
	TagReader ask(TagWriter question) throws IOException {
		long end = System.nanoTime() + LIMIT;
		ByteBuffer out = question.finish();
		while (out.hasRemaining()) {
			if (channel.write(out) == 0 && System.nanoTime() - end > 0) {
				throw new IOException("the sound server does not read");
			}
		}
		while (true) {
			TagReader answer = new TagReader(message(end));
			long kind = answer.number();
			long number = answer.number();
			if (number == sequence) {
				if (kind != REPLY) {
					throw new RefusedException(kind == ERROR ? answer.number() : -1);
				}
				return answer;
			}
		}
	}

	/** Waits for what the server tells by itself; returns what kind it is. */
	long next() throws IOException {
		return new TagReader(message(0)).number();
	}

	/** Ends a wait of another thread, which fails. */
	void wake() {
		woken = true;
		selector.wakeup();
	}

	/** @param end instant of {@link System#nanoTime} at which it is too late, 0 for never */
	private ByteBuffer message(long end) throws IOException {
		int length = read(ByteBuffer.allocate(DESCRIPTOR), end).getInt(0);
		if (length <= 0 || length > LARGEST) {
			throw new IOException("a message of " + length + " octets from the sound server");
		}
		return read(ByteBuffer.allocate(length), end);
	}

	private ByteBuffer read(ByteBuffer into, long end) throws IOException {
		while (into.hasRemaining()) {
			int count = channel.read(into);
			if (count < 0) {
				throw new IOException("the sound server hung up");
			}
			if (count == 0) {
				long left = end == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (end != 0 && left <= 0 || woken) {
					throw new IOException("the sound server does not answer");
				}
				selector.select(left);
				selector.selectedKeys().clear();
			}
		}
		return into.flip();
	}

	/**
	 * The conversation becomes a stream: from now on its one reader waits on the channel itself, and what comes is
	 * messages and sound.
	 */
	SocketChannel stream() throws IOException {
		selector.close();
		channel.configureBlocking(true);
		return channel;
	}

	/** The server said no. */
	private static final class RefusedException extends IOException {
		private static final long serialVersionUID = 1L;
		private static final int NO_SUCH = 5;

		RefusedException(long code) {
			super(code == NO_SUCH ? "the sound server has no such device" : "the sound server refused (code " + code + ")");
		}
	}

	@Override
	public void close() throws IOException {
		selector.close();
		channel.close();
	}
}
