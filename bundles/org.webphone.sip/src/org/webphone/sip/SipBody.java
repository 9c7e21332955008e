package org.webphone.sip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Content of a message. The array is not copied: whoever makes a body gives it away.
 *
 * @param contentType value of Content-Type with its parameters
 */
public record SipBody(String contentType, byte[] content) {

	/** A session description. */
	public static SipBody sdp(String text) {
		return of("application/sdp", text);
	}

	/** Text in UTF-8. */
	public static SipBody of(String contentType, String text) {
		return new SipBody(contentType, text.getBytes(StandardCharsets.UTF_8));
	}

	/** The content read as UTF-8. */
	public String text() {
		return new String(content, StandardCharsets.UTF_8);
	}

	/** Content type in lower case, without parameters. */
	public String type() {
		int semi = contentType.indexOf(';');
		return (semi < 0 ? contentType : contentType.substring(0, semi)).strip().toLowerCase(Locale.ROOT);
	}

	public boolean isSdp() {
		return type().equals("application/sdp");
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof SipBody b && contentType.equals(b.contentType) && Arrays.equals(content, b.content);
	}

	@Override
	public int hashCode() {
		return 31 * contentType.hashCode() + Arrays.hashCode(content);
	}

	/** Never the content: a session description may hold keys. */
	@Override
	public String toString() {
		return contentType + ", " + content.length + " octets";
	}
}
