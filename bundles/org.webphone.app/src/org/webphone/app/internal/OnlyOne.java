package org.webphone.app.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;

/**
 * One program for each folder of data. A second one would ring a second time and write over what the first has set; it asks the
 * first to come to the front and ends.
 */
final class OnlyOne implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(OnlyOne.class);

	private final FileChannel held;
	private final UnixDomainSocketAddress door;
	private ServerSocketChannel open;

	private OnlyOne(FileChannel held, UnixDomainSocketAddress door) {
		this.held = held;
		this.door = door;
	}

	/**
	 * Takes the folder for this program.
	 *
	 * @return empty where another program has it; that one was asked to show itself
	 */
	static Optional<OnlyOne> take(Path folder) {
		UnixDomainSocketAddress door = UnixDomainSocketAddress.of(folder.resolve("running.socket"));
		FileChannel file = null;
		try {
			file = FileChannel.open(folder.resolve("running"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (file.tryLock() != null) {
				return Optional.of(new OnlyOne(file, door));
			}
			file.close();
		} catch (OverlappingFileLockException e) {
			LOG.debug("Held by this very program");
		} catch (IOException e) {
			// Some file systems of a network know no locks: rather two programs than none.
			LOG.warn("Whether Webphone runs already could not be found out: {}", e.getMessage());
			return Optional.of(new OnlyOne(file, door));
		}
		ask(door);
		return Optional.empty();
	}

	private static void ask(UnixDomainSocketAddress door) {
		try (SocketChannel channel = SocketChannel.open(door)) {
			LOG.info("Webphone runs already; its window was asked to the front ({})", channel.getRemoteAddress());
		} catch (IOException | UnsupportedOperationException e) {
			LOG.warn("Webphone runs already. Its window could not be called to the front: {}", e.getMessage());
		}
	}

	/** From now on {@code show} runs whenever a second program was started; on a thread of this class. */
	void whenAsked(Runnable show) {
		try {
			Files.deleteIfExists(door.getPath());
			open = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(door);
		} catch (IOException | UnsupportedOperationException e) {
			LOG.info("A second start cannot call this window to the front: {}", e.getMessage());
			return;
		}
		ServerSocketChannel listening = open;
		NamedExecutors.thread("only-one", () -> {
			try {
				while (true) {
					listening.accept().close();
					show.run();
				}
			} catch (IOException e) {
				LOG.debug("No longer asked: {}", e.toString());
			}
		}).start();
	}

	@Override
	public void close() {
		try {
			if (open != null) {
				open.close();
				Files.deleteIfExists(door.getPath());
			}
			if (held != null) {
				held.close();
			}
		} catch (IOException e) {
			LOG.debug("What shows that the program runs could not be removed: {}", e.getMessage());
		}
	}
}
