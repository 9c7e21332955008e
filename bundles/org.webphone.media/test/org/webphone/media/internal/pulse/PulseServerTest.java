package org.webphone.media.internal.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PulseServerTest {

	@Test
	void aMachineWithoutServerHasNone() {
		assertEquals(Optional.empty(), PulseServer.find(Map.of("XDG_RUNTIME_DIR", "/nonexistent")));
		assertEquals(Optional.empty(), PulseServer.find(Map.of("PULSE_SERVER", "tcp:example.org:4713")));
	}

	@Test
	void readsTaggedValues() throws IOException {
		var in = new TagReader(ByteBuffer.wrap(new byte[] { 'L', 0, 0, 1, 2, 't', 'a', 'b', 0, '1', 'N', 'P', 't', 'k', 0,
				'L', 0, 0, 0, 2, 'x', 0, 0, 0, 2, 'v', 0, 'N', 'v', 1, 0, 0, 0, 9, '0' }));
		assertEquals(258, in.number());
		assertEquals("ab", in.string());
		assertTrue(in.flag());
		assertEquals("", in.string());
		assertEquals(Map.of("k", "v"), in.map());
		in.skipValues(2);
		assertTrue(!in.hasMore());
	}

	@Test
	void aDamagedMessageIsAFailureAndNothingElse() {
		assertThrows(IOException.class, () -> new TagReader(ByteBuffer.wrap(new byte[] { 'L', 0 })).next());
		assertThrows(IOException.class, () -> new TagReader(ByteBuffer.wrap(new byte[] { 't', 'a' })).next());
		assertThrows(IOException.class,
				() -> new TagReader(ByteBuffer.wrap(new byte[] { 'x', 127, -1, -1, -1 })).next());
		assertThrows(IOException.class, () -> new TagReader(ByteBuffer.wrap(new byte[] { 99 })).next());
	}

	@Test
	void writesTheLengthOfACommandIntoItsHead() {
		ByteBuffer out = new TagWriter(8, 1).number(13).text("x").finish();
		assertEquals(out.limit() - 20, out.getInt(0));
		assertEquals(-1, out.getInt(4));
	}
}
