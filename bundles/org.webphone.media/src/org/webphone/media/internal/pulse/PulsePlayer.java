package org.webphone.media.internal.pulse;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.webphone.media.AudioDevice;
import org.webphone.media.spi.DeviceOutput;

/**
 * A speaker of the sound server. It is asked for a short delay, for a longer one where sound came too late, and for the
 * short one again after a while in which it did not.
 */
final class PulsePlayer extends PulseStream {

	private static final int CREATE_PLAYBACK_STREAM = 3;
	private static final int REQUEST = 61;
	private static final int UNDERFLOW = 63;
	private static final int SET_BUFFER = 72;
	/** Milliseconds of sound on the way to the ear, all in all, and how much the server takes at once, however long that is. */
	private static final int SHORTEST = 16;
	private static final int AT_ONCE = 4;
	private static final int PIECE = 10 * OCTETS_PER_MILLI;

	private final DeviceOutput frames;
	private final byte[] piece = new byte[PIECE];
	private final ByteBuffer out = ByteBuffer.allocateDirect(DESCRIPTOR + PIECE);
	private int wanted;
	private volatile PlayerDelay delay;

	PulsePlayer(PulseServer server, AudioDevice device, DeviceOutput frames) throws IOException {
		super(server, device);
		this.frames = frames;
		start(command(CREATE_PLAYBACK_STREAM).mono(RATE).number(-1).text(device.id()).number(-1).flags(false)
				.number((SHORTEST - AT_ONCE) * OCTETS_PER_MILLI).number(-1).number(AT_ONCE * OCTETS_PER_MILLI).number(0).fullVolume()
				// remap, remix, format, rate, channels, move, variable rate as usual; not muted
				.flags(false, false, false, false, false, false, false).flags(false, false).properties(properties(device))
				// the volume is the server's, which remembers it; it takes small pieces whatever the delay
				.flags(false, true));
	}

	@Override
	void created(TagReader answer) throws IOException {
		wanted = (int) answer.number();
	}

	@Override
	void begin() throws IOException {
		delay = new PlayerDelay(SHORTEST, System.nanoTime());
		play();
	}

	@Override
	void told(int command, int value) throws IOException {
		if (command == REQUEST) {
			wanted += value;
			play();
			if (delay.delivered(System.nanoTime())) {
				ask();
			}
		} else if (command == UNDERFLOW) {
			if (delay.ranDry(System.nanoTime())) {
				ask();
			}
		}
	}

	private void play() throws IOException {
		while (wanted > 0) {
			int part = Math.min(wanted + 1 & ~1, PIECE);
			frames.fill(piece, part / 2, 1, RATE);
			out.clear();
			out.putInt(part).putInt(number()).putInt(0).putInt(0).putInt(0).put(piece, 0, part).flip();
			write(out);
			wanted -= part;
		}
	}

	/** Seldom, so it may allocate. */
	private void ask() throws IOException {
		write(command(SET_BUFFER).number(number()).number(-1).number((delay.millis() - AT_ONCE) * OCTETS_PER_MILLI).number(-1)
				.number(AT_ONCE * OCTETS_PER_MILLI).flags(false, true).finish());
	}

	@Override
	public int latencyMillis() {
		PlayerDelay known = delay;
		return known == null ? SHORTEST : known.millis();
	}

	@Override
	void sound(ByteBuffer octets) {
		// A speaker says nothing.
	}
}
