package org.webphone.sip.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** Makes responses (RFC 3261 section 8.2.6): the fields that are copied, and the To-tag. */
final class Replies {

	private static final List<String> COPIED = List.of("Via", "From", "To", "Call-ID", "CSeq");

	private Replies() {
	}

	/** @param tag our tag, put into To where the request had none; empty to leave To as it is */
	static SipResponse to(SipRequest request, int code, String reason, String tag, SipHeaders more,
			Optional<SipBody> body) {
		var fields = new ArrayList<SipHeader>();
		for (String name : COPIED) {
			for (String value : request.headers().all(name)) {
				boolean tagged = !name.equals("To") || tag.isEmpty() || SipMessage.parameter(value, "tag").isPresent();
				fields.add(new SipHeader(name, tagged ? value : value + ";tag=" + tag));
				if (!name.equals("Via")) {
					break;
				}
			}
		}
		// A 100 has to carry the Timestamp back (8.2.6.1); any early response may carry the Record-Route (12.1.1).
		request.headers().first("Timestamp").filter(t -> code == 100)
				.ifPresent(t -> fields.add(new SipHeader("Timestamp", t)));
		return new SipResponse(code, ReasonPhrases.of(code, reason), new SipHeaders(fields).with(more), body);
	}
}
