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
	/** Milliseconds of sound on the way to the ear, all in all, and how much the server asks for at once. */
	private static final int SHORTEST = 15;
	private static final int LONGEST = 120;
	private static final int LONGER = 10;
	/** Hiccups that follow each other so soon are those of a busy machine: the delay doubles. */
	private static final long SOON = 10_000_000_000L;
	private static final int SHORTER = 5;
	private static final int AT_ONCE = 5;
	private static final long STARTING = 500_000_000;
	private static final long CALM = 20_000_000_000L;
	private static final int PIECE = 10 * OCTETS_PER_MILLI;

	private final DeviceOutput frames;
	private final byte[] piece = new byte[PIECE];
	private final ByteBuffer out = ByteBuffer.allocateDirect(DESCRIPTOR + PIECE);
	private int wanted;
	private int delay = SHORTEST;
	private long begun;
	private long changed;

	PulsePlayer(PulseServer server, AudioDevice device, DeviceOutput frames) throws IOException {
		super(server, device);
		this.frames = frames;
		start(command(CREATE_PLAYBACK_STREAM).mono(RATE).number(-1).text(device.id()).number(-1).flags(false)
				.number(SHORTEST * OCTETS_PER_MILLI).number(-1).number(AT_ONCE * OCTETS_PER_MILLI).number(0).fullVolume()
				// remap, remix, format, rate, channels, move, variable rate as usual; not muted, a short delay
				.flags(false, false, false, false, false, false, false).flags(false, true).properties(properties(device))
				// the volume is the server's, which remembers it
				.flags(false, false));
	}

	@Override
	void created(TagReader answer) throws IOException {
		wanted = (int) answer.number();
	}

	@Override
	void begin() throws IOException {
		begun = System.nanoTime();
		changed = begun;
		play();
	}

	@Override
	void told(int command, int value) throws IOException {
		if (command == REQUEST) {
			wanted += value;
			play();
			relax();
		} else if (command == UNDERFLOW) {
			underflow();
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

	/** What happens while all begins says nothing about later. */
	private void underflow() throws IOException {
		long now = System.nanoTime();
		if (now - begun > STARTING && delay < LONGEST) {
			boolean again = delay > SHORTEST && now - changed < SOON;
			ask(Math.min(LONGEST, again ? 2 * delay : delay + LONGER), now);
		}
	}

	private void relax() throws IOException {
		long now = System.nanoTime();
		if (delay > SHORTEST && now - changed > CALM) {
			ask(Math.max(SHORTEST, delay - SHORTER), now);
		}
	}

	/** Seldom, so it may allocate. */
	private void ask(int millis, long now) throws IOException {
		delay = millis;
		changed = now;
		write(command(SET_BUFFER).number(number()).number(-1).number(delay * OCTETS_PER_MILLI).number(-1)
				.number(AT_ONCE * OCTETS_PER_MILLI).flags(true, false).finish());
	}

	@Override
	public int latencyMillis() {
		return delay;
	}

	@Override
	void sound(ByteBuffer octets) {
		// A speaker says nothing.
	}
}
