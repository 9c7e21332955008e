package org.webphone.media.internal.codec;

import org.webphone.media.spi.Codec;
import org.webphone.media.spi.Decoder;
import org.webphone.media.spi.Encoder;
import org.webphone.sdp.MediaFormat;

/** G722 (RFC 3551 section 4.5.2): 16 kHz sound under an RTP clock of 8 kHz. */
final class G722Codec implements Codec {

	@Override
	public MediaFormat format() {
		return MediaFormat.G722;
	}

	@Override
	public int sampleRate() {
		return 16_000;
	}

	@Override
	public double impairment() {
		return 0;
	}

	@Override
	public double lossRobustness() {
		return 19;
	}

	@Override
	public Encoder newEncoder(MediaFormat negotiated) {
		return new G722Encoder();
	}

	@Override
	public Decoder newDecoder(MediaFormat negotiated) {
		return new G722Decoder(1);
	}
}
