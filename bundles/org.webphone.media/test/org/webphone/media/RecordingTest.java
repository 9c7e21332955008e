package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.media.TwoParties.waitFor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.sdp.Direction;

class RecordingTest {

	private static final int RATE = 16_000;
	private static final int HEADER = 44;

	@TempDir
	Path folder;

	@Test
	void keepsUsOnTheLeftAndThemOnTheRight() throws Exception {
		Path file = folder.resolve("call.wav");
		try (var call = new TwoParties("PCMA")) {
			call.connect();
			waitFor("sound", () -> call.heardByA.tone(1000, 200) > -14);
			Recording recording = call.a.record(file);
			waitFor("two seconds on disk", () -> seconds(file) > 2);
			assertThrows(MediaException.class, () -> call.a.record(folder.resolve("second.wav")));
			recording.close();
			waitFor("a complete file", () -> complete(file));
		}
		short[] both = samples(file);
		assertTrue(tone(both, 0, 440) > -14 && tone(both, 0, 1000) < -40, "left is us");
		assertTrue(tone(both, 1, 1000) > -14 && tone(both, 1, 440) < -40, "right is them");
	}

	@Test
	void writesNothingWhilePausedAndGoesOnAfterAHold() throws Exception {
		Path file = folder.resolve("call.wav");
		try (var call = new TwoParties("PCMA")) {
			call.connect();
			Recording recording = call.a.record(file);
			waitFor("a second", () -> seconds(file) >= 1);
			recording.pause(true);
			var still = new Still(file);
			waitFor("a second without growth", () -> still.millis() > 1000);
			recording.pause(false);
			TwoParties.connect(call.a, call.b, Direction.SENDONLY);
			double before = seconds(file);
			waitFor("silence is written on hold", () -> seconds(file) > before + 1);
			recording.close();
		}
		assertEquals(0, (Files.size(file) - HEADER) % 4, "whole frames");
	}

	@Test
	void aFileThatCannotBeMadeIsASentence() throws Exception {
		try (var call = new TwoParties("PCMA")) {
			var failure = assertThrows(MediaException.class, () -> call.a.record(folder.resolve("no/such/folder.wav")));
			assertTrue(failure.getMessage().startsWith("The recording cannot be written"), failure.getMessage());
		}
	}

	/** How long a file has not grown. */
	private static final class Still {
		private final Path file;
		private double seconds = -1;
		private long since;

		Still(Path file) {
			this.file = file;
		}

		long millis() {
			double now = seconds(file);
			if (now != seconds) {
				seconds = now;
				since = System.nanoTime();
			}
			return (System.nanoTime() - since) / 1_000_000;
		}
	}

	/** The header tells as much as the file holds. */
	private static boolean complete(Path file) {
		try {
			byte[] octets = Files.readAllBytes(file);
			return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).getInt(40) == octets.length - HEADER;
		} catch (IOException e) {
			return false;
		}
	}

	private static double seconds(Path file) {
		try {
			return (Files.size(file) - HEADER) / 4.0 / RATE;
		} catch (IOException e) {
			return 0;
		}
	}

	private static short[] samples(Path file) throws IOException {
		byte[] octets = Files.readAllBytes(file);
		short[] all = new short[(octets.length - HEADER) / 2];
		ByteBuffer.wrap(octets, HEADER, octets.length - HEADER).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(all);
		return all;
	}

	/** Of the second second of one side. */
	private static double tone(short[] both, int side, double hertz) {
		short[] one = new short[RATE];
		for (int i = 0; i < RATE; i++) {
			one[i] = both[2 * (RATE + i) + side];
		}
		return Heard.level(one, 0, RATE, hertz, RATE);
	}
}
