package org.webphone.media.internal.codec;

import java.util.List;

import org.webphone.media.spi.Codec;
import org.webphone.media.spi.CodecProvider;

/** The codecs that need no library. */
public final class BuiltInCodecs implements CodecProvider {

	@Override
	public List<Codec> codecs() {
		return List.of(new G722Codec(), G711Codec.PCMA, G711Codec.PCMU);
	}
}
