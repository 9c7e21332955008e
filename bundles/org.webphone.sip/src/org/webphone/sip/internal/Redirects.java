package org.webphone.sip.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.webphone.core.Address;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipResponse;

/** Where redirections lead (RFC 3261 section 8.1.3.4): best q first, nobody twice, not for ever. */
final class Redirects {

	private static final int MAX_TARGETS = 5;

	private final Set<String> tried = new HashSet<>();
	private final Set<String> barred = new HashSet<>();
	private final List<Address> waiting = new ArrayList<>();

	private record Choice(Address target, double q) {
	}

	void first(Address target) {
		tried.add(key(target));
	}

	/** Nobody is called there: it is our own telephone. */
	void never(Address target) {
		barred.add(key(target));
	}

	/** True when no redirection was ever followed. */
	boolean none() {
		return tried.size() <= 1;
	}

	/** The next target after this response, a 3xx or the failure of an earlier target. */
	Optional<Address> next(SipResponse r) {
		if (r.code() / 100 == 3) {
			waiting.addAll(0, HeaderText.elements(r.headers(), "Contact").stream().flatMap(Redirects::choice)
					.sorted(Comparator.comparingDouble(Choice::q).reversed()).map(Choice::target).toList());
		} else if (r.code() >= 600) {
			return Optional.empty();
		}
		while (!waiting.isEmpty() && tried.size() < MAX_TARGETS) {
			Address a = waiting.remove(0);
			if (!barred.contains(key(a)) && tried.add(key(a))) {
				return Optional.of(a);
			}
		}
		return Optional.empty();
	}

	private static Stream<Choice> choice(String contact) {
		return Address.tryParse(HeaderText.uri(contact)).map(a -> new Choice(a, q(contact))).stream();
	}

	private static double q(String contact) {
		try {
			return SipMessage.parameter(contact, "q").map(Double::parseDouble).orElse(1.0);
		} catch (NumberFormatException e) {
			return 0;
		}
	}

	private static String key(Address a) {
		return a.user() + '@' + a.hostPort();
	}
}
