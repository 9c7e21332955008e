package org.webphone.agent.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;

import org.junit.jupiter.api.Test;

class LineReaderTest {

	@Test
	void linesEndWithTheLineFeedAndTheLastOneWithTheInput() throws IOException {
		var lines = new LineReader(new StringReader("one\n\ntwo\r\nthree"), 100);
		assertEquals("one", lines.next().text());
		assertEquals("", lines.next().text());
		assertEquals("two\r", lines.next().text());
		assertEquals("three", lines.next().text());
		assertNull(lines.next());
	}

	@Test
	void aLineThatIsTooLongIsThrownAwayAndTheNextOneIsRead() throws IOException {
		var lines = new LineReader(new StringReader("x".repeat(11) + "\n" + "y".repeat(10) + "\n"), 10);
		LineReader.Line first = lines.next();
		assertTrue(first.tooLong());
		assertEquals("", first.text());
		LineReader.Line second = lines.next();
		assertFalse(second.tooLong());
		assertEquals("y".repeat(10), second.text());
	}
}
