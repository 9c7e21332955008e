package org.webphone.media.spi;

import org.webphone.sdp.MediaFormat;

/** One way to put speech into packets; stateless, makes encoders and decoders that hold the state of one stream. */
public interface Codec {

	/** The format to offer; a dynamic payload type (96-127) is a wish. */
	MediaFormat format();

	/** Samples a second of the sound, which RTP's clock need not equal (G.722 runs at 16000 and says 8000). */
	int sampleRate();

	/** The length of packet to make where the other party wants {@code wanted} ms (10, 20, ... 60). */
	default int frameMillis(int wanted) {
		return wanted;
	}

	/** Does once what makes a first frame slow (loading, compiling); called on a thread that may wait, before a call. */
	default void warmUp() {
	}

	/** Impairment factor Ie of ITU-T G.113 for the E-model, 0 for G.711. */
	default double impairment() {
		return 0;
	}

	/** Robustness Bpl of ITU-T G.113 for the E-model. */
	default double lossRobustness() {
		return 25.1;
	}

	/** @param negotiated the format with the other party's parameters */
	Encoder newEncoder(MediaFormat negotiated);

	Decoder newDecoder(MediaFormat negotiated);
}
