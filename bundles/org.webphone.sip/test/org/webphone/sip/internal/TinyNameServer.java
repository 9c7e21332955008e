package org.webphone.sip.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A name server that knows what it was told (RFC 1035), on a loopback port. */
final class TinyNameServer implements AutoCloseable {

	private static final int SRV = 33;
	private static final int NAPTR = 35;

	private final DatagramSocket socket;
	private final Map<String, List<byte[]>> records = new HashMap<>();
	private final AtomicInteger questions = new AtomicInteger();

	TinyNameServer() throws IOException {
		socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::serve);
	}

	String url() {
		return "dns://127.0.0.1:" + socket.getLocalPort();
	}

	int questions() {
		return questions.get();
	}

	TinyNameServer srv(String name, int priority, int weight, int port, String target) {
		return add(name, SRV, out -> {
			out.writeShort(priority);
			out.writeShort(weight);
			out.writeShort(port);
			name(out, target);
		});
	}

	TinyNameServer naptr(String name, int order, int preference, String flags, String service, String replacement) {
		return add(name, NAPTR, out -> {
			out.writeShort(order);
			out.writeShort(preference);
			text(out, flags);
			text(out, service);
			text(out, "");
			name(out, replacement);
		});
	}

	private interface Data {
		void write(DataOutputStream out) throws IOException;
	}

	private TinyNameServer add(String name, int type, Data data) {
		var bytes = new ByteArrayOutputStream();
		try {
			data.write(new DataOutputStream(bytes));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
		synchronized (records) {
			records.computeIfAbsent(name + ' ' + type, k -> new ArrayList<>()).add(bytes.toByteArray());
		}
		return this;
	}

	private static void text(DataOutputStream out, String text) throws IOException {
		out.writeByte(text.length());
		out.writeBytes(text);
	}

	private static void name(DataOutputStream out, String name) throws IOException {
		for (String label : name.split("\\.")) {
			text(out, label);
		}
		out.writeByte(0);
	}

	private void serve() {
		var packet = new DatagramPacket(new byte[1500], 1500);
		try {
			while (!socket.isClosed()) {
				socket.receive(packet);
				questions.incrementAndGet();
				byte[] answer = answer(packet.getData());
				socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
			}
		} catch (IOException closed) {
			return;
		}
	}

	private byte[] answer(byte[] question) throws IOException {
		var name = new StringBuilder();
		int at = 12;
		while (question[at] != 0) {
			name.append(name.isEmpty() ? "" : ".").append(new String(question, at + 1, question[at]));
			at += question[at] + 1;
		}
		int type = question[at + 1] << 8 | question[at + 2] & 0xff;
		List<byte[]> found;
		boolean known;
		synchronized (records) {
			String wanted = name.toString().toLowerCase(Locale.ROOT);
			found = records.getOrDefault(wanted + ' ' + type, List.of());
			known = records.keySet().stream().anyMatch(k -> k.startsWith(wanted + ' '));
		}
		var bytes = new ByteArrayOutputStream();
		var out = new DataOutputStream(bytes);
		out.write(question, 0, 2);
		out.writeShort(known ? 0x8580 : 0x8583); // authoritative answer, or no such name
		out.writeShort(1);
		out.writeShort(found.size());
		out.writeInt(0);
		out.write(question, 12, at + 5 - 12);
		for (byte[] data : found) {
			out.writeShort(0xc00c); // the name of the question
			out.writeShort(type);
			out.writeShort(1);
			out.writeInt(60);
			out.writeShort(data.length);
			out.write(data);
		}
		return bytes.toByteArray();
	}

	@Override
	public void close() {
		socket.close();
	}
}
