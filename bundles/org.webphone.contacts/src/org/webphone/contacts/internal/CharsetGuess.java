package org.webphone.contacts.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Makes text of bytes whose encoding nobody told: by its mark or its zeros, else UTF-8 where it is valid but for little, else Windows-1252. */
final class CharsetGuess {

	/** So many bytes tell what the others are. */
	private static final int SAMPLE = 2000;

	private CharsetGuess() {
	}

	static Charset of(byte[] b) {
		if (starts(b, 0xef, 0xbb, 0xbf)) {
			return StandardCharsets.UTF_8;
		}
		if (starts(b, 0xff, 0xfe)) {
			return StandardCharsets.UTF_16LE;
		}
		if (starts(b, 0xfe, 0xff)) {
			return StandardCharsets.UTF_16BE;
		}
		int pairs = Math.min(b.length, SAMPLE) / 2;
		int even = zeros(b, pairs, 0);
		int odd = zeros(b, pairs, 1);
		if (pairs >= 2 && odd > pairs / 3 && even < pairs / 20 + 1) {
			return StandardCharsets.UTF_16LE;
		}
		if (pairs >= 2 && even > pairs / 3 && odd < pairs / 20 + 1) {
			return StandardCharsets.UTF_16BE;
		}
		return mostly(b) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
	}

	/** In UTF-16 every other byte of European text is zero; where a mark is missing, that tells. */
	private static int zeros(byte[] b, int pairs, int from) {
		int zeros = 0;
		for (int i = 0; i < pairs; i++) {
			zeros += b[2 * i + from] == 0 ? 1 : 0;
		}
		return zeros;
	}

	/**
	 * Whether this is UTF-8 but for a letter here and there: a file that breaks off within one, or that somebody pasted something
	 * into, must not lose all its accents.
	 */
	private static boolean mostly(byte[] b) {
		if (valid(b)) {
			return true;
		}
		long bad = 0;
		long good = 0;
		String text = new String(b, StandardCharsets.UTF_8);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			bad += c == '\ufffd' ? 1 : 0;
			good += c >= 0x80 && c != '\ufffd' ? 1 : 0;
		}
		return good > 2 * bad;
	}

	static String text(byte[] b) {
		String text = new String(b, of(b));
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}

	/** Whether this is UTF-8. */
	static boolean valid(byte[] b) {
		try {
			StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(b));
			return true;
		} catch (CharacterCodingException e) {
			return false;
		}
	}

	private static boolean starts(byte[] b, int... mark) {
		if (b.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if ((b[i] & 0xff) != mark[i]) {
				return false;
			}
		}
		return true;
	}
}
