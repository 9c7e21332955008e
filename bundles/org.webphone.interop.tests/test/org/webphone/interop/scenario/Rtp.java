package org.webphone.interop.scenario;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

import org.webphone.testbench.Await;
import org.webphone.testbench.BenchException;

/** Sound of a far end: A-law, in whatever packets a test wants. */
final class Rtp implements AutoCloseable {

	private static final int PCMA = 8;
	private static final int RATE = 8000;

	/** One packet that came. */
	record Packet(byte[] bytes, long nanos) {
		int type() {
			return bytes[1] & 0x7f;
		}

		boolean rtp() {
			return bytes.length >= 12 && (bytes[0] & 0xc0) == 0x80 && !((bytes[1] & 0xff) >= 192 && (bytes[1] & 0xff) <= 223);
		}

		boolean rtcp() {
			return bytes.length >= 8 && (bytes[1] & 0xff) >= 192 && (bytes[1] & 0xff) <= 223;
		}
	}

	private final DatagramSocket socket;
	private final List<Packet> received = new CopyOnWriteArrayList<>();
	private volatile InetSocketAddress to;
	private volatile double hz;
	private volatile int packetMillis = 20;
	private volatile int type = PCMA;
	private volatile UnaryOperator<byte[]> protection = UnaryOperator.identity();
	private int ssrc = ThreadLocalRandom.current().nextInt();
	private int sequence = ThreadLocalRandom.current().nextInt(0x10000);
	private int timestamp = ThreadLocalRandom.current().nextInt();
	private long sample;

	Rtp() {
		try {
			socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
		} catch (IOException e) {
			throw new BenchException("cannot open a port for sound", e);
		}
		Thread.ofPlatform().daemon().name("rtp-in").start(this::read);
		Thread.ofPlatform().daemon().name("rtp-out").start(this::write);
	}

	int port() {
		return socket.getLocalPort();
	}

	Rtp towards(int port) {
		to = new InetSocketAddress("127.0.0.1", port);
		return this;
	}

	/** Sends a tone from now on; 0 sends nothing. */
	Rtp send(double tone) {
		hz = tone;
		return this;
	}

	void packets(int millis) {
		packetMillis = millis;
	}

	/** What happens to each packet of sound before it leaves. */
	Rtp protect(UnaryOperator<byte[]> how) {
		protection = how;
		return this;
	}

	/** Another source with other numbers, as after a change of device at the far end. */
	synchronized void newSource() {
		ssrc = ThreadLocalRandom.current().nextInt();
		sequence = ThreadLocalRandom.current().nextInt(0x10000);
		timestamp = ThreadLocalRandom.current().nextInt();
	}

	void payloadType(int number) {
		type = number;
	}

	private void write() {
		long next = System.nanoTime();
		while (!socket.isClosed()) {
			int millis = packetMillis;
			if (hz > 0 && to != null) {
				packet(type, tone(millis), false);
			}
			next = Math.max(next + millis * 1_000_000L, System.nanoTime() - 100_000_000L);
			LockSupport.parkNanos(next - System.nanoTime());
		}
	}

	private byte[] tone(int millis) {
		byte[] out = new byte[RATE * millis / 1000];
		for (int i = 0; i < out.length; i++) {
			out[i] = alaw((int) (8000 * Math.sin(2 * Math.PI * hz * sample++ / RATE)));
		}
		return out;
	}

	private synchronized void packet(int payload, byte[] content, boolean marker) {
		sendPacket(payload, content, marker, sequence++, timestamp);
		timestamp += content.length;
	}

	private void sendPacket(int payload, byte[] content, boolean marker, int number, int stamp) {
		ByteBuffer b = ByteBuffer.allocate(12 + content.length);
		b.put((byte) 0x80).put((byte) (payload | (marker ? 0x80 : 0))).putShort((short) number).putInt(stamp).putInt(ssrc);
		b.put(content);
		raw(protection.apply(b.array()));
	}

	void raw(byte[] bytes) {
		try {
			socket.send(new DatagramPacket(bytes, bytes.length, to));
		} catch (IOException e) {
			// the telephone has closed its port; the test notices what it needs
		}
	}

	/** A keypad tone of RFC 4733: {@code starts} packets, then {@code ends} copies of the last one. */
	synchronized void digit(int event, int starts, int ends) {
		int stamp = timestamp;
		for (int i = 0; i < starts + ends; i++) {
			boolean end = i >= starts;
			int duration = 160 * Math.min(i + 1, starts + 1);
			byte[] content = { (byte) event, (byte) (end ? 0x8a : 0x0a), (byte) (duration >> 8), (byte) duration };
			sendPacket(101, content, i == 0, sequence++, stamp);
		}
		timestamp += 160 * (starts + 1);
	}

	private void read() {
		byte[] buffer = new byte[2000];
		while (!socket.isClosed()) {
			var packet = new DatagramPacket(buffer, buffer.length);
			try {
				socket.receive(packet);
				received.add(new Packet(Arrays.copyOf(buffer, packet.getLength()), System.nanoTime()));
			} catch (IOException gone) {
				continue; // closed, or an ICMP error
			}
		}
	}

	List<Packet> received() {
		return List.copyOf(received);
	}

	long count() {
		return received.stream().filter(Packet::rtp).count();
	}

	void awaitPackets(int more) {
		long before = count();
		Await.until(() -> more + " packets of sound; there came " + (count() - before), Duration.ofSeconds(10),
				() -> count() - before >= more);
	}

	/** ITU-T G.711 A-law of a linear sample. */
	private static byte alaw(int pcm) {
		int sign = pcm >= 0 ? 0x80 : 0;
		int value = Math.min(32_635, Math.abs(pcm)) >> 4;
		int exponent = 7;
		for (int mask = 0x400; exponent > 1 && (value & mask) == 0; mask >>= 1) {
			exponent--;
		}
		int low = value < 32 ? value >> 1 : (value >> exponent) & 0x0f;
		int code = value < 32 ? (value >> 4 & 1) << 4 | value >> 1 & 0x0f : exponent << 4 | low;
		return (byte) ((code | sign) ^ 0x55);
	}

	@Override
	public void close() {
		socket.close();
	}
}
