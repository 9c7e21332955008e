package org.webphone.telephony.sip.internal;

import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.core.Text;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipHeaders;
import org.webphone.telephony.spi.IncomingLeg;

/** What the INVITE of a stranger tells about a call. */
final class CallFacts {

	private static final int LONGEST = 200;

	private CallFacts() {
	}

	static IncomingLeg of(SipCall call, SipLeg leg) {
		SipHeaders headers = call.invite().headers();
		return new IncomingLeg(leg, shown(call.remote()), called(call), call.callId(),
				call.trusted() ? AnswerByItself.wanted(headers) : Optional.empty(), forwardedBy(headers),
				call.replaces().isPresent());
	}

	/** As it may be shown: whatever strangers write into a name, or escaped into a number, is made harmless. */
	static Address shown(Address remote) {
		return new Address(remote.scheme(), Text.printable(remote.user(), LONGEST), Text.printable(remote.host(), LONGEST),
				remote.port(), remote.parameters(), Text.printable(remote.displayName(), LONGEST));
	}

	/** The number that was called: To, since the request was sent on to our own Contact. */
	private static String called(SipCall call) {
		return Text.printable(call.invite().to().map(Address::number).orElse(""), LONGEST);
	}

	/** RFC 5806: the first Diversion is the last one who sent the call on. */
	private static String forwardedBy(SipHeaders headers) {
		return headers.first("Diversion").flatMap(Address::tryParse).map(a -> Text.printable(a.number(), LONGEST)).orElse("");
	}
}
