package org.webphone.media.internal.stream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.spi.Codec;
import org.webphone.sdp.LocalCapabilities;
import org.webphone.sdp.MediaFormat;

class RehearsalTest {

	private final List<Codec> codecs = new BuiltInCodecs().codecs();

	private static LocalCapabilities offering(MediaFormat... formats) {
		return LocalCapabilities.plain("127.0.0.1", 40_000, List.of(formats));
	}

	@Test
	void agreesWithItselfOnEachCodec() {
		for (Codec codec : codecs) {
			assertTrue(Rehearsal.play(codecs, offering(codec.format(), MediaFormat.telephoneEvent(101, 8000))),
					codec.format().encoding());
		}
	}

	@Test
	void comesToNothingWithoutACodecAndHarmsNobody() {
		assertFalse(Rehearsal.play(codecs, offering(MediaFormat.telephoneEvent(101, 8000))));
	}
}
