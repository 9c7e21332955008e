package org.webphone.media.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.media.spi.Codec;
import org.webphone.media.spi.CodecProvider;
import org.webphone.media.spi.Decoder;
import org.webphone.media.spi.Encoder;
import org.webphone.sdp.MediaFormat;

/** Codecs that other bundles register as a service come and go while the engine runs. */
class EngineComponentTest {

	private static final Codec LICENSED = new Codec() {

		@Override
		public MediaFormat format() {
			return new MediaFormat(18, "G729", 8000);
		}

		@Override
		public int sampleRate() {
			return 8000;
		}

		@Override
		public Encoder newEncoder(MediaFormat negotiated) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Decoder newDecoder(MediaFormat negotiated) {
			throw new UnsupportedOperationException();
		}
	};

	@Test
	void aCodecOfAnotherBundleIsThereAsLongAsItsServiceIs() {
		CodecProvider provider = () -> List.of(LICENSED);
		var engine = new EngineComponent();
		try {
			assertFalse(engine.codecs().contains("G729"));
			engine.addCodecs(provider);
			assertTrue(engine.codecs().contains("G729"), engine.codecs().toString());
			engine.removeCodecs(provider);
			assertFalse(engine.codecs().contains("G729"));
		} finally {
			engine.close();
		}
	}
}
