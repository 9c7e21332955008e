package org.webphone.telephony.sip.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.core.Text;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.telephony.spi.IncomingLeg;

/** What the INVITE of a stranger tells about a call. */
final class CallFacts {

	private static final int LONGEST = 200;

	private CallFacts() {
	}

	static IncomingLeg of(SipCall call, SipLeg leg) {
		SipHeaders headers = call.invite().headers();
		return new IncomingLeg(leg, printable(call.remote()), called(call), call.callId(), autoAnswer(headers),
				forwardedBy(headers), call.replaces().isPresent());
	}

	private static Address printable(Address remote) {
		return remote.withDisplayName(Text.printable(remote.displayName(), LONGEST));
	}

	/** The number that was called: To, since the request was sent on to our own Contact. */
	private static String called(SipCall call) {
		return Text.printable(call.invite().to().map(Address::number).orElse(""), LONGEST);
	}

	/**
	 * RFC 5373 Answer-Mode, and the older ways: {@code Call-Info: <...>;answer-after=0} and {@code Alert-Info:
	 * ...;info=alert-autoanswer}.
	 */
	static Optional<Duration> autoAnswer(SipHeaders headers) {
		Optional<Duration> after = headers.all("Call-Info").stream().flatMap(v -> SipMessage.parameter(v, "answer-after").stream())
				.filter(s -> s.matches("[0-9]{1,3}")).map(s -> Duration.ofSeconds(Integer.parseInt(s))).findFirst();
		if (after.isPresent()) {
			return after;
		}
		boolean mode = headers.first("Answer-Mode").map(v -> v.toLowerCase(Locale.ROOT).startsWith("auto")).orElse(false);
		boolean alert = headers.all("Alert-Info").stream().map(v -> v.toLowerCase(Locale.ROOT))
				.anyMatch(v -> v.contains("info=alert-autoanswer") || v.contains("auto answer"));
		return mode || alert ? Optional.of(Duration.ZERO) : Optional.empty();
	}

	/** RFC 5806: the first Diversion is the last one who sent the call on. */
	private static String forwardedBy(SipHeaders headers) {
		return headers.first("Diversion").flatMap(Address::tryParse).map(a -> Text.printable(a.number(), LONGEST)).orElse("");
	}
}
