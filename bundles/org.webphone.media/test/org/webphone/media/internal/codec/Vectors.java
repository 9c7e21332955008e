package org.webphone.media.internal.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** Test data of the standards, where the folder with them is given. */
final class Vectors {

	private Vectors() {
	}

	static byte[] octets(String folder, String name) throws IOException {
		String assets = System.getProperty("webphone.assets", "");
		Assumptions.assumeTrue(!assets.isBlank(), "webphone.assets is not set: the vectors " + folder + " are not here");
		return Files.readAllBytes(Path.of(assets, "codec", folder, name));
	}

	static short[] words(String folder, String name) throws IOException {
		byte[] octets = octets(folder, name);
		short[] words = new short[octets.length / 2];
		ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(words);
		return words;
	}
}
