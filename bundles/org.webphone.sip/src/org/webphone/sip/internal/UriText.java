package org.webphone.sip.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Escaping inside SIP URIs (RFC 3261 section 19.1.1 and 25.1). */
public final class UriText {

	/** unreserved and hnv-unreserved, without letters and digits. */
	private static final String HEADER_SAFE = "-_.!~*'()[]/?:+$";

	private UriText() {
	}

	/** A header value as it stands behind the question mark of a URI; {@code ;}, {@code =} and {@code @} are escaped. */
	public static String escapeHeader(String value) {
		var out = new StringBuilder();
		for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xff);
			if (c < 0x80 && (Character.isLetterOrDigit(c) || HEADER_SAFE.indexOf(c) >= 0)) {
				out.append(c);
			} else {
				out.append(String.format("%%%02X", (int) c));
			}
		}
		return out.toString();
	}

	/** Undoes percent escapes; {@code +} stays {@code +}, for this is not a web form. */
	public static String unescape(String text) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		var out = new ByteArrayOutputStream();
		byte[] in = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < in.length; i++) {
			int hi = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
			int lo = hi < 0 ? -1 : Character.digit(in[i + 2], 16);
			if (lo < 0) {
				out.write(in[i]);
			} else {
				out.write(hi << 4 | lo);
				i += 2;
			}
		}
		return out.toString(StandardCharsets.UTF_8);
	}
}
