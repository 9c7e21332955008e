package org.webphone.agent.internal;

import java.io.IOException;
import java.io.Reader;

/** Cuts the input into lines; a line that is too long is thrown away as it comes, so that nobody fills the memory. */
final class LineReader {

	private final Reader in;
	private final int longest;

	LineReader(Reader in, int longest) {
		this.in = in;
		this.longest = longest;
	}

	/**
	 * One line without its end.
	 *
	 * @param text    empty where it is too long
	 * @param tooLong whether it had more characters than are taken
	 */
	record Line(String text, boolean tooLong) {
	}

	/** The next line, the last one also without an end; {@code null} at the end of the input. */
	Line next() throws IOException {
		var text = new StringBuilder();
		boolean tooLong = false;
		int c = in.read();
		if (c < 0) {
			return null;
		}
		for (; c >= 0 && c != '\n'; c = in.read()) {
			if (text.length() < longest) {
				text.append((char) c);
			} else {
				tooLong = true;
			}
		}
		return new Line(tooLong ? "" : text.toString(), tooLong);
	}
}
