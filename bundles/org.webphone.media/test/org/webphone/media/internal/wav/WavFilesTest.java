package org.webphone.media.internal.wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.media.internal.Sines;
import org.webphone.media.spi.PcmSink;

class WavFilesTest {

	private static final int RATE = 16_000;

	@TempDir
	Path folder;

	private PcmSink voice(WavFiles files, short[] said) {
		PcmSink voice = files.sink(folder.resolve("heard.wav"), RATE);
		voice.open(RATE);
		voice.write(said, 0, said.length);
		return voice;
	}

	private short[] heard() throws IOException {
		return WavTest.read(folder.resolve("heard.wav"), RATE);
	}

	@Test
	void twoCallsInOneFileAreHeardTogether() throws IOException {
		short[] one = Sines.sine(440, RATE, 1, 0.3);
		short[] other = Sines.sine(700, RATE, 1, 0.3);
		try (ScheduledExecutorService io = Executors.newSingleThreadScheduledExecutor()) {
			var files = new WavFiles(io);
			PcmSink first = voice(files, one);
			PcmSink second = voice(files, other);
			first.close();
			second.close();
		}
		short[] sum = new short[one.length];
		for (int i = 0; i < sum.length; i++) {
			sum[i] = (short) (one[i] + other[i]);
		}
		assertArrayEquals(sum, heard());
	}

	/** A second call does not wipe out what the first was heard to say; one after the last has ended does. */
	@Test
	void fileIsBegunAnewOnlyWhenNobodyIsHeardInIt() throws IOException {
		short[] one = Sines.sine(440, RATE, 1, 0.3);
		try (ScheduledExecutorService io = Executors.newSingleThreadScheduledExecutor()) {
			var files = new WavFiles(io);
			PcmSink first = voice(files, one);
			voice(files, new short[0]).close();
			first.close();
		}
		assertArrayEquals(one, heard());
		short[] later = Sines.sine(700, RATE, 1, 0.3);
		try (ScheduledExecutorService io = Executors.newSingleThreadScheduledExecutor()) {
			voice(new WavFiles(io), later).close();
		}
		assertArrayEquals(later, heard());
	}
}
