package org.webphone.media.internal.codec;

import org.webphone.media.spi.Codec;
import org.webphone.media.spi.Decoder;
import org.webphone.media.spi.Encoder;
import org.webphone.sdp.MediaFormat;

/** PCMA and PCMU (ITU-T G.711, RFC 3551 section 4.5.14). */
public enum G711Codec implements Codec {

	PCMA(MediaFormat.PCMA, G711.ALAW_COMPRESS, 4, G711.ALAW_EXPAND),
	PCMU(MediaFormat.PCMU, G711.ULAW_COMPRESS, 2, G711.ULAW_EXPAND);

	private final MediaFormat format;
	private final byte[] compress;
	private final int shift;
	private final int mask;
	private final short[] expand;

	G711Codec(MediaFormat format, byte[] compress, int shift, short[] expand) {
		this.format = format;
		this.compress = compress;
		this.shift = shift;
		this.mask = compress.length - 1;
		this.expand = expand;
	}

	@Override
	public MediaFormat format() {
		return format;
	}

	@Override
	public int sampleRate() {
		return 8000;
	}

	@Override
	public Encoder newEncoder(MediaFormat negotiated) {
		return this::encode;
	}

	@Override
	public Decoder newDecoder(MediaFormat negotiated) {
		return new G711Decoder(expand);
	}

	private int encode(short[] samples, int offset, int length, byte[] payload, int at) {
		for (int i = 0; i < length; i++) {
			payload[at + i] = compress[samples[offset + i] >> shift & mask];
		}
		return length;
	}
}
