package org.webphone.media.internal.pulse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes one command of PulseAudio's native protocol. */
final class TagWriter {

	private static final int DESCRIPTOR = 20;

	private final ByteBuffer out = ByteBuffer.allocate(2048);

	TagWriter(int command, int sequence) {
		// length and flags are filled in at the end; channel -1 is the control channel
		out.putInt(0).putInt(-1).putInt(0).putInt(0).putInt(0);
		number(command).number(sequence);
	}

	TagWriter number(int value) {
		out.put((byte) 'L').putInt(value);
		return this;
	}

	TagWriter text(String value) {
		out.put((byte) 't').put(value.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
		return this;
	}

	TagWriter octets(byte[] value) {
		out.put((byte) 'x').putInt(value.length).put(value);
		return this;
	}

	TagWriter noText() {
		out.put((byte) 'N');
		return this;
	}

	TagWriter flags(boolean... values) {
		for (boolean value : values) {
			out.put((byte) (value ? '1' : '0'));
		}
		return this;
	}

	/** One channel of 16-bit little-endian samples: its format and its place. */
	TagWriter mono(int rate) {
		out.put((byte) 'a').put((byte) 3).put((byte) 1).putInt(rate);
		out.put((byte) 'm').put((byte) 1).put((byte) 0);
		return this;
	}

	/** The volume of one channel at which nothing is changed. */
	TagWriter fullVolume() {
		out.put((byte) 'v').put((byte) 1).putInt(0x10000);
		return this;
	}

	TagWriter properties(Map<String, String> all) {
		out.put((byte) 'P');
		all.forEach((key, value) -> {
			byte[] text = (value + '\0').getBytes(StandardCharsets.UTF_8);
			text(key).number(text.length).octets(text);
		});
		out.put((byte) 'N');
		return this;
	}

	ByteBuffer finish() {
		out.putInt(0, out.position() - DESCRIPTOR);
		return out.flip();
	}
}
