package org.webphone.media.internal.codec;

/** Single samples of G.711, for files. */
public final class Companding {

	private Companding() {
	}

	public static short alaw(byte code) {
		return G711.ALAW_EXPAND[code & 0xFF];
	}

	public static short ulaw(byte code) {
		return G711.ULAW_EXPAND[code & 0xFF];
	}
}
