package org.webphone.testbench;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Free ports for servers that must be told theirs beforehand. They lie below the range from which the system gives
 * ports to clients, so that nobody is given one between the look and the use.
 */
public final class Ports {

	private static final int LOWEST = 10_000;
	private static final int BEYOND = 30_000;
	private static final int TRIES = 200;

	private Ports() {
	}

	/** An even port that is free for UDP and TCP on both loopback addresses. */
	public static int free() {
		return freeBlock(1);
	}

	/** The first of {@code count} consecutive free ports; it is even, as RTP likes it (RFC 3550 section 11). */
	public static int freeBlock(int count) {
		for (int tried = 0; tried < TRIES; tried++) {
			int first = ThreadLocalRandom.current().nextInt(LOWEST / 2, (BEYOND - count) / 2) * 2;
			int free = 0;
			while (free < count && isFree("127.0.0.1", first + free) && isFree("::1", first + free)) {
				free++;
			}
			if (free == count) {
				return first;
			}
		}
		throw new BenchException("no " + count + " free ports between " + LOWEST + " and " + BEYOND);
	}

	/** Whether some process on this machine listens on this UDP or TCP port, looked up without touching the port. */
	public static boolean inUse(int port) {
		String hex = ":%04X ".formatted(port);
		return Stream.of("udp", "udp6", "tcp", "tcp6").map(table -> Path.of("/proc/net", table)).anyMatch(table -> {
			try (Stream<String> lines = Files.lines(table)) {
				// Columns: number, local address, remote address; what listens has no remote port.
				return lines.anyMatch(line -> line.contains(hex) && line.indexOf(hex) < line.indexOf(":0000 "));
			} catch (IOException e) {
				throw new BenchException("cannot read " + table, e);
			}
		});
	}

	/** Whether UDP and TCP of this port are unused on this address. */
	public static boolean isFree(String address, int port) {
		try (DatagramSocket udp = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), port));
				ServerSocket tcp = new ServerSocket(port, 1, InetAddress.getByName(address))) {
			return udp.isBound() && tcp.isBound();
		} catch (IOException inUse) {
			return false;
		}
	}
}
