package org.webphone.sip.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Cuts a stream into messages by Content-Length (RFC 3261 section 18.3). Limits keep a stranger from filling memory. */
final class Framing {

	static final int MAX_HEAD = 64 * 1024;
	static final int MAX_BODY = 1024 * 1024;

	/** Told of all that comes. */
	interface Listener {
		/** @param pong whether something was the answer to a keep-alive of ours: one line break alone */
		void came(boolean pong);
	}

	private final InputStream in;
	private final Listener listener;
	private byte[] buffer = new byte[4096];
	private int from;
	private int to;

	Framing(InputStream in, Listener listener) {
		this.in = in;
		this.listener = listener;
	}

	/**
	 * One frame.
	 *
	 * @param message    the octets of a message; empty for a keep-alive (RFC 5626 section 3.5.1)
	 * @param trustworthy false when no one can say where the next message begins: answer and close
	 */
	record Frame(byte[] message, boolean trustworthy) {
	}

	/** The next frame; {@code null} at the end of the stream. */
	Frame next() throws IOException {
		int breaks = 0;
		while (true) {
			if (from == to) {
				// The two line breaks of a ping come together; two answers to pings of ours come apart.
				if (breaks == 1) {
					listener.came(true);
				}
				breaks = 0;
				if (!fill()) {
					return null;
				}
			}
			if (buffer[from] != '\r' && buffer[from] != '\n') {
				break;
			}
			breaks += buffer[from++] == '\n' ? 1 : 0;
			if (breaks == 2) {
				return new Frame(new byte[0], true);
			}
		}
		int end = endOfHead();
		int length = contentLength(new String(buffer, from, end - from, StandardCharsets.ISO_8859_1));
		if (length < 0 || length > MAX_BODY) {
			return new Frame(Arrays.copyOfRange(buffer, from, end), false);
		}
		while (to - end < length) {
			int head = end - from;
			if (!fill()) {
				throw new EOFException("The connection ended inside a message.");
			}
			end = from + head;
		}
		byte[] message = Arrays.copyOfRange(buffer, from, end + length);
		from = end + length;
		return new Frame(message, true);
	}

	private int endOfHead() throws IOException {
		int scan = from;
		while (true) {
			for (; scan < to; scan++) {
				if (buffer[scan] == '\n' && (scan > from && buffer[scan - 1] == '\n'
						|| scan > from + 2 && buffer[scan - 1] == '\r' && buffer[scan - 2] == '\n')) {
					return scan + 1;
				}
			}
			if (to - from > MAX_HEAD) {
				throw new IOException("The header of a message is longer than " + MAX_HEAD + " octets.");
			}
			int seen = scan - from;
			if (!fill()) {
				throw new EOFException("The connection ended inside a message.");
			}
			scan = from + seen;
		}
	}

	private boolean fill() throws IOException {
		if (from > 0) {
			System.arraycopy(buffer, from, buffer, 0, to - from);
			to -= from;
			from = 0;
		}
		if (to == buffer.length) {
			buffer = Arrays.copyOf(buffer, buffer.length * 2);
		}
		int n = in.read(buffer, to, buffer.length - to);
		if (n < 0) {
			return false;
		}
		listener.came(false);
		to += n;
		return true;
	}

	/** 0 where the field is missing, -1 where it is no number, negative or given twice with two values. */
	static int contentLength(String head) {
		int found = -2;
		for (String line : head.split("\r?\n")) {
			int colon = line.indexOf(':');
			String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
			if (name.equals("content-length") || name.equals("l")) {
				String value = line.substring(colon + 1).strip();
				if (value.isEmpty() || value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
					return -1;
				}
				int length = Integer.parseInt(value);
				if (found >= 0 && found != length) {
					return -1;
				}
				found = length;
			}
		}
		return found == -2 ? 0 : found;
	}
}
