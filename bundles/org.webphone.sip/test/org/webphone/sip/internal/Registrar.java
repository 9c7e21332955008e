package org.webphone.sip.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import org.webphone.core.Address;
import org.webphone.sip.SipDigestVerifier;
import org.webphone.sip.SipDigestVerifier.Algorithm;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipException;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipIncomingRequest;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipTransport;

/** A registrar of the tests on our own server role: user 442, password "open sesame". */
final class Registrar implements SipInbox, AutoCloseable {

	final SipStack stack;
	final List<SipRequest> registers = new CopyOnWriteArrayList<>();
	final Map<String, String> bindings = new ConcurrentHashMap<>();
	final AtomicLong seconds = new AtomicLong(1_700_000_000L);
	private final SipDigestVerifier digest;
	volatile int grant = 600;
	volatile Optional<SipHeaders> refuseWith = Optional.empty();
	volatile int refuseCode;

	Registrar(SipTransport transport, List<Algorithm> algorithms) {
		this(transport, algorithms, 0);
	}

	Registrar(SipTransport transport, List<Algorithm> algorithms, int port) {
		digest = SipDigestVerifier.of("test.invalid", u -> u.equals("442") ? Optional.of("open sesame") : Optional.empty(),
				Duration.ofSeconds(60), () -> Instant.ofEpochSecond(seconds.get()), algorithms);
		try {
			stack = StackImpl.open(SipStackConfig.on("registrar", new SipEndpoint(transport, "127.0.0.1", port)), this,
					Timers.scaled(Phone.T1), ServiceRecords.NONE);
		} catch (SipException e) {
			throw new AssertionError(e);
		}
	}

	int port() {
		return stack.listening().get(0).port();
	}

	Address aor() {
		return Address.sip("442", "127.0.0.1", port());
	}

	@Override
	public SipCallListener incoming(SipCall call) {
		return null;
	}

	@Override
	public boolean request(SipIncomingRequest in) {
		SipRequest r = in.request();
		if (!r.method().equals("REGISTER")) {
			return false;
		}
		registers.add(r);
		if (refuseWith.isPresent()) {
			in.respond(refuseCode, "", refuseWith.get(), Optional.empty());
			return true;
		}
		SipDigestVerifier.Verdict v = digest.check(r, false);
		if (v.user().isEmpty()) {
			in.respond(401, "", v.challenge(), Optional.empty());
			return true;
		}
		String contact = r.headers().first("Contact").orElse("");
		int wish = Integer.parseInt(r.headers().first("Expires").orElse("3600"));
		if (wish == 0) {
			bindings.remove(v.user().get());
			in.respond(200, "");
		} else {
			bindings.put(v.user().get(), HeaderText.uri(contact));
			in.respond(200, "", SipHeaders.of("Contact", contact + ";expires=" + Math.min(wish, grant)), Optional.empty());
		}
		return true;
	}

	@Override
	public void close() {
		stack.close();
	}
}
