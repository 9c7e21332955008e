package org.webphone.sip;

import java.util.Locale;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.internal.HeaderText;

/** A request or a response as an immutable value; nothing in it was trusted or changed by the stack. */
public sealed interface SipMessage permits SipRequest, SipResponse {

	SipHeaders headers();

	/**
	 * The content; of a multipart body the part that is a session description, else the first part that is one of
	 * the types we know, else the whole.
	 */
	Optional<SipBody> body();

	/** Value of Call-ID. */
	default String callId() {
		return headers().first("Call-ID").orElse("");
	}

	/** Who sent the request of this transaction; empty where the field cannot be read as a phone address. */
	default Optional<Address> from() {
		return headers().first("From").flatMap(Address::tryParse);
	}

	/** To whom the request of this transaction was addressed. */
	default Optional<Address> to() {
		return headers().first("To").flatMap(Address::tryParse);
	}

	default Optional<String> fromTag() {
		return headers().first("From").flatMap(v -> parameter(v, "tag"));
	}

	default Optional<String> toTag() {
		return headers().first("To").flatMap(v -> parameter(v, "tag"));
	}

	/** Value of a header parameter ({@code tag} in {@code <sip:a@b>;tag=x}); parameters inside the brackets are not meant. */
	static Optional<String> parameter(String headerValue, String name) {
		String wanted = name.toLowerCase(Locale.ROOT);
		for (String part : HeaderText.parameters(headerValue)) {
			int eq = part.indexOf('=');
			String key = (eq < 0 ? part : part.substring(0, eq)).strip().toLowerCase(Locale.ROOT);
			if (key.equals(wanted)) {
				return Optional.of(eq < 0 ? "" : part.substring(eq + 1).strip());
			}
		}
		return Optional.empty();
	}
}
