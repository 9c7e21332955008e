package org.webphone.demo.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.SipDigestVerifier;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipIncomingRequest;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;

/** The registrar of the one account (RFC 3261 section 10.3). Lives on the loop of the exchange's stack. */
final class Registrar {

	private static final int DEFAULT_EXPIRES = 300;
	private static final int MIN_EXPIRES = 10;
	private static final int MAX_EXPIRES = 3600;

	private record Binding(Address contact, Instant until) {
	}

	private final SipDigestVerifier digest;
	private final InstantSource clock;
	private final Map<String, Binding> bindings = new LinkedHashMap<>();

	Registrar(SipDigestVerifier digest, InstantSource clock) {
		this.digest = digest;
		this.clock = clock;
	}

	void register(SipIncomingRequest incoming) {
		SipRequest request = incoming.request();
		var verdict = digest.check(request, false);
		if (verdict.user().isEmpty()) {
			incoming.respond(401, "Unauthorized", verdict.challenge(), Optional.empty());
			return;
		}
		String aor = request.to().map(Address::user).orElse("");
		if (!aor.equals(verdict.user().get())) {
			incoming.respond(403, "Forbidden");
			return;
		}
		for (String contact : request.headers().all("Contact")) {
			if (!bind(request, contact.strip(), incoming)) {
				return;
			}
		}
		incoming.respond(200, "OK", contacts(), Optional.empty());
	}

	private boolean bind(SipRequest request, String contact, SipIncomingRequest incoming) {
		if (contact.equals("*")) {
			bindings.clear();
			return true;
		}
		Optional<Address> address = Address.tryParse(contact);
		if (address.isEmpty()) {
			incoming.respond(400, "Bad Contact");
			return false;
		}
		int expires = SipMessage.parameter(contact, "expires").or(() -> request.headers().first("Expires"))
				.map(Registrar::seconds).orElse(DEFAULT_EXPIRES);
		String key = address.get().uri();
		if (expires == 0) {
			bindings.remove(key);
		} else if (expires < MIN_EXPIRES) {
			incoming.respond(423, "Interval Too Brief", SipHeaders.of("Min-Expires", String.valueOf(MIN_EXPIRES)),
					Optional.empty());
			return false;
		} else {
			// The phone that registered last is the one to ring: earlier bindings may be of a program that was killed.
			bindings.clear();
			bindings.put(key, new Binding(address.get(),
					clock.instant().plusSeconds(Math.min(expires, MAX_EXPIRES))));
		}
		return true;
	}

	/** RFC 3261 section 10.2.1.1: a malformed value counts as the default. */
	private static int seconds(String text) {
		String t = text.strip();
		return t.matches("\\d{1,9}") ? Integer.parseInt(t) : DEFAULT_EXPIRES;
	}

	private SipHeaders contacts() {
		SipHeaders headers = SipHeaders.NONE;
		Instant now = clock.instant();
		bindings.values().removeIf(b -> !b.until.isAfter(now));
		for (Binding b : bindings.values()) {
			long left = Math.max(1, b.until.getEpochSecond() - now.getEpochSecond());
			headers = headers.with("Contact", "<" + b.contact.uri() + ">;expires=" + left);
		}
		return headers;
	}

	/** Where the user can be reached now. */
	Optional<Address> contact() {
		Instant now = clock.instant();
		return bindings.values().stream().filter(b -> b.until.isAfter(now)).map(Binding::contact).findFirst();
	}
}
