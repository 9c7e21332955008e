package org.webphone.media.internal.wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.media.internal.Sines;

class WavTest {

	@TempDir
	Path folder;

	@Test
	void readsBackWhatItWrote() throws IOException {
		Path file = folder.resolve("a.wav");
		short[] tone = Sines.sine(440, 8000, 3, 0.5);
		try (var writer = new WavWriter(file, 1, 8000)) {
			writer.write(tone, 0, tone.length);
		}
		assertArrayEquals(tone, read(file, 8000));
	}

	@Test
	void aFileWhoseWriterCrashedStillPlays() throws IOException {
		Path file = folder.resolve("crash.wav");
		short[] tone = Sines.sine(440, 8000, 1, 0.5);
		var writer = new WavWriter(file, 1, 8000);
		writer.write(tone, 0, tone.length);
		writer.flush();
		Path copy = Files.copy(file, folder.resolve("copy.wav"));
		writer.close();
		assertArrayEquals(tone, read(copy, 8000));
	}

	@Test
	void mixesStereoToMono() throws IOException {
		Path file = folder.resolve("stereo.wav");
		try (var writer = new WavWriter(file, 2, 44_100)) {
			writer.write(new short[] { 100, 300, -50, 50 }, 0, 4);
		}
		assertArrayEquals(new short[] { 200, 0 }, read(file, 44_100));
	}

	@Test
	void readsSamplesOfEightBitsAndOfFloatingPoint() throws IOException {
		Path eight = wav(1, 8, new byte[] { (byte) 128, (byte) 255, 0 });
		assertArrayEquals(new short[] { 0, 127 << 8, -128 << 8 }, read(eight, 8000));
		byte[] floats = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putFloat(0.5f).putFloat(-2f).array();
		assertArrayEquals(new short[] { 16384, -32767 }, read(wav(3, 32, floats), 8000));
	}

	@Test
	void refusesWhatIsNoSoundWithAReason() throws IOException {
		Path text = Files.writeString(folder.resolve("text.wav"), "this is a letter and no sound at all, sorry");
		assertTrue(assertThrows(IOException.class, () -> new WavReader(text)).getMessage().contains("not a WAV file"));
		Path odd = wav(0x55, 16, new byte[4]);
		assertTrue(assertThrows(IOException.class, () -> new WavReader(odd)).getMessage().contains("not supported"));
		byte[] whole = Files.readAllBytes(wav(1, 16, new byte[4]));
		Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, 30));
		assertThrows(IOException.class, () -> new WavReader(cut));
	}

	private Path wav(int code, int bits, byte[] data) throws IOException {
		byte[] octets = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF"))
				.putInt(36 + data.length).put(ascii("WAVEfmt ")).putInt(16).putShort((short) code).putShort((short) 1)
				.putInt(8000).putInt(8000 * bits / 8).putShort((short) (bits / 8)).putShort((short) bits)
				.put(ascii("data")).putInt(data.length).put(data).array();
		return Files.write(folder.resolve("made-" + code + "-" + bits + ".wav"), octets);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	static short[] read(Path file, int rate) throws IOException {
		short[] samples = new short[200_000];
		int count = 0;
		try (var reader = new WavReader(file)) {
			assertEquals(rate, reader.sampleRate());
			for (int more = reader.read(samples, 0, 1000); more > 0; more = reader.read(samples, count, 1000)) {
				count += more;
			}
		}
		return Arrays.copyOf(samples, count);
	}
}
