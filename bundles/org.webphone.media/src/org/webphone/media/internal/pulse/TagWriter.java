package org.webphone.media.internal.pulse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

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

	/** A list with one property. */
	TagWriter property(String key, String value) {
		byte[] text = (value + '\0').getBytes(StandardCharsets.UTF_8);
		out.put((byte) 'P');
		text(key).number(text.length).octets(text);
		out.put((byte) 'N');
		return this;
	}

	ByteBuffer finish() {
		out.putInt(0, out.position() - DESCRIPTOR);
		return out.flip();
	}
}
