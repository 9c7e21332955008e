package org.webphone.telephony.sip.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;

/** Finds a tone in a 16-bit mono WAV file. */
final class ToneIn {

	private static final int HEADER = 44;

	private ToneIn() {
	}

	/** The largest share of its power that a window of the file has at {@code hertz}. */
	static double share(Path wav, double hertz) throws IOException {
		return shares(wav, hertz).max().orElse(0);
	}

	/** For how many milliseconds a tone of {@code hertz} is clearly there. */
	static int file(Path wav, double hertz) throws IOException {
		return (int) shares(wav, hertz).filter(share -> share > 0.6).count() * 50;
	}

	/** The share of the power at {@code hertz} in each window of 50 ms that is not silent. */
	private static DoubleStream shares(Path wav, double hertz) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
		int rate = bytes.getInt(24);
		int window = rate / 20;
		var shares = DoubleStream.builder();
		for (int at = HEADER; at + 2 * window <= bytes.capacity(); at += 2 * window) {
			double re = 0;
			double im = 0;
			double all = 0;
			for (int i = 0; i < window; i++) {
				double s = bytes.getShort(at + 2 * i) / 32768.0;
				re += s * Math.cos(2 * Math.PI * hertz * i / rate);
				im += s * Math.sin(2 * Math.PI * hertz * i / rate);
				all += s * s;
			}
			if (all / window > 1e-4) {
				shares.add(2 * (re * re + im * im) / window / all);
			}
		}
		return shares.build();
	}
}
