package org.webphone.contacts.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Makes text of bytes whose encoding nobody told: by its mark, else UTF-8 where it is valid, else Windows-1252. */
final class CharsetGuess {

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
		if (b.length >= 4 && b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0) {
			return StandardCharsets.UTF_16LE;
		}
		if (b.length >= 4 && b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0) {
			return StandardCharsets.UTF_16BE;
		}
		return valid(b) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
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
