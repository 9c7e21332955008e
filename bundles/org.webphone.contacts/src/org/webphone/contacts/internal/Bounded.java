package org.webphone.contacts.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/**
 * Reads a stranger's list as a whole, packed (gzip) or not, whatever its headers say: no more than so many bytes, unpacked too,
 * and no longer than so long.
 *
 * @param greatest bytes
 * @param longest  for reading it all
 */
record Bounded(int greatest, Duration longest) {

	private static final int GZIP = 0x1f8b;

	/** @throws IOException with a sentence when it is too large or too slow */
	byte[] read(InputStream raw) throws IOException {
		long until = System.nanoTime() + longest.toNanos();
		var in = new BufferedInputStream(raw, 1 << 16);
		in.mark(2);
		int first = in.read() << 8 | in.read();
		in.reset();
		InputStream plain = first == GZIP ? new GZIPInputStream(in, 1 << 16) : in;
		var out = new ByteArrayOutputStream();
		var part = new byte[1 << 16];
		for (int n = plain.read(part); n >= 0; n = plain.read(part)) {
			out.write(part, 0, n);
			if (out.size() > greatest) {
				throw new IOException("The list is larger than " + (greatest >> 20) + " MB.");
			}
			if (System.nanoTime() > until) {
				throw new IOException("The list did not arrive within " + longest.toSeconds() + " seconds.");
			}
		}
		return out.toByteArray();
	}
}
