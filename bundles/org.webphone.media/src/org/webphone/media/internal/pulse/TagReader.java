package org.webphone.media.internal.pulse;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads the tagged values of PulseAudio's native protocol. */
final class TagReader {

	private static final int LONGEST = 1 << 20;

	private final ByteBuffer in;

	TagReader(ByteBuffer in) {
		this.in = in;
	}

	boolean hasMore() {
		return in.hasRemaining();
	}

	/** The next value: Long, String (null for none), Boolean, Map for properties; null for what nobody needs here. */
	Object next() throws IOException {
		try {
			byte tag = in.get();
			return switch (tag) {
				case 'L', 'V' -> in.getInt() & 0xFFFF_FFFFL;
				case 'U', 'R', 'r', 'T' -> in.getLong();
				case 'B' -> in.get() & 0xFFL;
				case 't' -> text();
				case '1' -> Boolean.TRUE;
				case '0' -> Boolean.FALSE;
				case 'P' -> properties();
				case 'a' -> skip(6);
				case 'm' -> skip(in.get() & 0xFF);
				case 'v' -> loudest(in.get() & 0xFF);
				case 'x' -> skip(in.getInt());
				case 'N' -> null;
				default -> throw new IOException("an unknown tag " + tag + " from the sound server");
			};
		} catch (BufferUnderflowException e) {
			throw new IOException("a truncated message from the sound server", e);
		}
	}

	long number() throws IOException {
		return next() instanceof Long value ? value : fail("a number");
	}

	String string() throws IOException {
		return next() instanceof String value ? value : "";
	}

	boolean flag() throws IOException {
		return Boolean.TRUE.equals(next());
	}

	@SuppressWarnings("unchecked")
	Map<String, String> map() throws IOException {
		return next() instanceof Map<?, ?> value ? (Map<String, String>) value : Map.of();
	}

	void skipValues(int count) throws IOException {
		for (int i = 0; i < count; i++) {
			next();
		}
	}

	private static long fail(String wanted) throws IOException {
		throw new IOException("the sound server did not send " + wanted);
	}

	private Object skip(int octets) throws IOException {
		if (octets < 0 || octets > in.remaining()) {
			throw new IOException("a wrong length from the sound server");
		}
		in.position(in.position() + octets);
		return null;
	}

	/** The largest of a volume's channels. */
	private long loudest(int channels) throws IOException {
		if (channels * 4 > in.remaining()) {
			throw new IOException("a wrong length from the sound server");
		}
		long most = 0;
		for (int i = 0; i < channels; i++) {
			most = Math.max(most, in.getInt() & 0xFFFF_FFFFL);
		}
		return most;
	}

	private String text() {
		int begin = in.position();
		while (in.get() != 0) {
			// to the end of the string
		}
		byte[] octets = new byte[in.position() - begin - 1];
		in.get(begin, octets);
		return new String(octets, StandardCharsets.UTF_8);
	}

	private Map<String, String> properties() throws IOException {
		Map<String, String> all = new HashMap<>();
		while (next() instanceof String key) {
			number();
			if (in.get() != 'x') {
				throw new IOException("a damaged property from the sound server");
			}
			int length = in.getInt();
			if (length < 0 || length > LONGEST || length > in.remaining()) {
				throw new IOException("a wrong length from the sound server");
			}
			byte[] value = new byte[length];
			in.get(value);
			int end = length > 0 && value[length - 1] == 0 ? length - 1 : length;
			all.put(key, new String(value, 0, end, StandardCharsets.UTF_8));
		}
		return all;
	}
}
