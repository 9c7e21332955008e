package org.webphone.contacts.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.webphone.core.concurrent.NamedExecutors;

/** A web server on the loopback interface that always gives the same answer and remembers what it was asked. */
final class TinyServer implements AutoCloseable {

	private final ServerSocket socket;
	final List<String> requests = new CopyOnWriteArrayList<>();
	volatile int status = 200;
	volatile byte[] body = new byte[0];
	volatile String etag = "";
	/** Further lines of the head, each with its end. */
	volatile String headers = "";
	/** More than the body has: then it breaks off. */
	volatile int announcedMore;
	/** Pause behind each byte of the body. */
	volatile int dripMillis;
	/** Answered with 302 to there, by path. */
	final Map<String, String> redirections = new ConcurrentHashMap<>();

	TinyServer() throws IOException {
		socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		NamedExecutors.thread("tiny-server", this::serve).start();
	}

	String url() {
		return "http://127.0.0.1:" + socket.getLocalPort() + "/list";
	}

	void body(String text) {
		body = text.getBytes(StandardCharsets.UTF_8);
	}

	private void serve() {
		while (!socket.isClosed()) {
			try (Socket s = socket.accept()) {
				answer(s);
			} catch (SocketException e) {
				return;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private void answer(Socket s) throws IOException {
		var in = new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.ISO_8859_1));
		var request = new StringBuilder();
		for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
			request.append(line).append('\n');
		}
		requests.add(request.toString());
		String location = redirections.get(request.toString().split(" ")[1]);
		if (location != null) {
			s.getOutputStream().write(("HTTP/1.1 302 X\r\nConnection: close\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			return;
		}
		boolean same = !etag.isEmpty() && request.toString().contains("If-None-Match: " + etag);
		int code = same ? 304 : status;
		byte[] content = same ? new byte[0] : body;
		String head = "HTTP/1.1 " + code + " X\r\nConnection: close\r\n" + (etag.isEmpty() ? "" : "ETag: " + etag + "\r\n")
				+ headers + "Content-Length: " + (content.length + announcedMore) + "\r\n\r\n";
		s.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
		if (dripMillis == 0) {
			s.getOutputStream().write(content);
		} else {
			for (byte b : content) {
				s.getOutputStream().write(b);
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(dripMillis));
			}
		}
		s.getOutputStream().flush();
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
