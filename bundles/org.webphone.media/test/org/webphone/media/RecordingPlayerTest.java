package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.media.TwoParties.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.media.internal.wav.WavWriter;

/** A recording of three seconds: 440 Hz for one, silence for one, 1000 Hz on the other side for one. */
class RecordingPlayerTest {

	private static final int RATE = 16_000;

	@TempDir
	Path folder;
	private final AudioEngine engine = AudioEngine.create();
	private final Heard heard = new Heard();
	private final SoundSink sink = new SoundSink.Live(heard);
	private Path file;

	@BeforeEach
	void record() throws Exception {
		file = folder.resolve("call.wav");
		try (var writer = new WavWriter(file, 2, RATE)) {
			second(writer, 440, 0);
			second(writer, 0, 0);
			second(writer, 0, 1000);
		}
	}

	@AfterEach
	void close() {
		engine.close();
	}

	private static void second(WavWriter writer, double left, double right) throws Exception {
		short[] both = new short[RATE * 2];
		for (int i = 0; i < RATE; i++) {
			both[2 * i] = (short) (16_000 * Math.sin(2 * Math.PI * left * i / RATE));
			both[2 * i + 1] = (short) (16_000 * Math.sin(2 * Math.PI * right * i / RATE));
		}
		writer.write(both, 0, both.length);
	}

	private RecordingPlayer open() {
		return engine.openRecording(file, sink).toCompletableFuture().join();
	}

	@Test
	void standsAtTheBeginningUntilItIsPlayed() {
		try (var player = open()) {
			assertEquals(new RecordingPlayer.State(0, 3000, false), player.state());
			assertEquals(file, player.file());
		}
	}

	@Test
	void playsBothSidesAndStandsStillAtTheEnd() {
		try (var player = open()) {
			player.play();
			waitFor("our side", () -> heard.tone(440, 200) > -20);
			waitFor("their side", () -> heard.tone(1000, 200) > -20);
			waitFor("the end", () -> player.state().equals(new RecordingPlayer.State(3000, 3000, false)));
			player.play();
			waitFor("the beginning again", () -> player.state().playing() && player.state().positionMs() < 1500);
		}
	}

	@Test
	void goesToAnotherPlaceWhilePlayingAndWhilePaused() {
		try (var player = open()) {
			player.seek(2000);
			waitFor("the place", () -> player.state().positionMs() == 2000);
			player.play();
			waitFor("what is there", () -> heard.tone(1000, 100) > -20);
			player.seek(0);
			waitFor("the beginning", () -> heard.tone(440, 100) > -20);
			player.pause();
			waitFor("it to rest", () -> !player.state().playing());
			assertTrue(player.state().positionMs() < 2000, "kept its place");
		}
	}

	@Test
	void aPlaceOutsideIsTheBeginningOrTheEnd() {
		try (var player = open()) {
			player.seek(99_000);
			waitFor("the end", () -> player.state().positionMs() == 3000);
			player.seek(-5);
			waitFor("the beginning", () -> player.state().positionMs() == 0);
		}
	}

	@Test
	void drawsWhereSomebodySpeaks() {
		try (var player = open()) {
			double[] peaks = player.peaks(30);
			assertTrue(peaks[2] > 0.2, "we speak");
			assertEquals(0, peaks[15]);
			assertTrue(peaks[27] > 0.2, "they speak");
			assertEquals(76, player.peaks(76).length);
		}
	}

	@Test
	void aMissingOrBrokenFileIsASentence() throws Exception {
		assertTrue(failure(folder.resolve("gone.wav")).startsWith("The recording gone.wav is no longer"));
		Path broken = Files.writeString(folder.resolve("broken.wav"), "RIFF but nothing else");
		assertTrue(failure(broken).startsWith("The recording broken.wav cannot be played"));
	}

	private String failure(Path of) {
		var opened = engine.openRecording(of, sink).toCompletableFuture();
		var failure = assertThrows(CompletionException.class, opened::join);
		return assertInstanceOf(MediaException.class, failure.getCause()).getMessage();
	}
}
