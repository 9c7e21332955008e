package org.webphone.media.internal.pulse;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.webphone.media.AudioDevice;
import org.webphone.media.spi.DeviceInput;

/** A microphone of the sound server. */
final class PulseRecorder extends PulseStream {

	private static final int CREATE_RECORD_STREAM = 5;
	/** The server gives half of it to the device and half to us: a piece every 5 ms. */
	private static final int PIECE = 10 * OCTETS_PER_MILLI;

	private final DeviceInput frames;
	private final byte[] piece = new byte[20 * OCTETS_PER_MILLI];

	PulseRecorder(PulseServer server, AudioDevice device, DeviceInput frames) throws IOException {
		super(server, device);
		this.frames = frames;
		start(command(CREATE_RECORD_STREAM).mono(RATE).number(-1).text(device.id()).number(-1).flags(false).number(PIECE)
				// remap, remix, format, rate, channels, move, variable rate as usual; no peak detection, a short delay
				.flags(false, false, false, false, false, false, false).flags(false, true).properties(properties(device))
				.number(-1).flags(false));
	}

	@Override
	void told(int command, int value) {
		// The server has nothing to say that a recorder could do anything about.
	}

	@Override
	void sound(ByteBuffer octets) {
		while (octets.remaining() > 1) {
			int part = Math.min(octets.remaining() & ~1, piece.length);
			octets.get(piece, 0, part);
			frames.recorded(piece, part / 2, 1, RATE);
		}
	}
}
