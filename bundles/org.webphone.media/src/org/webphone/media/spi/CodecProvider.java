package org.webphone.media.spi;

import java.util.List;

/** Brings codecs into the engine: a whiteboard service. Called on the control thread. */
public interface CodecProvider {

	/** The codecs that can be made here; an empty list where a library is missing. */
	List<Codec> codecs();
}
