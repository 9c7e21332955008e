package org.webphone.sip.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** A CANCEL (RFC 3261 section 9.1). Its answer says nothing that the answer to the INVITE does not say better. */
final class Cancellation implements ClientTransaction.Listener {

	private static final Logger LOG = LoggerFactory.getLogger(Cancellation.class);

	private Cancellation() {
	}

	/** @param invite as it was sent on {@code way} */
	static void send(StackCore core, SipRequest invite, Channel way, SipHeaders more) {
		var fields = new ArrayList<SipHeader>();
		for (SipHeader h : invite.headers()) {
			switch (h.name()) {
				case "Via", "Route", "Max-Forwards", "From", "To", "Call-ID" -> fields.add(h);
				case "CSeq" -> fields.add(new SipHeader("CSeq", h.value().replace("INVITE", "CANCEL")));
				default -> {
					// the others do not belong into a CANCEL
				}
			}
		}
		fields.addAll(more.list());
		String via = invite.headers().first("Via").orElseThrow();
		String branch = SipMessage.parameter(via, "branch").orElseThrow();
		var request = new SipRequest("CANCEL", invite.uri(), new SipHeaders(fields), Optional.empty(), Optional.empty());
		core.layer().send(request, branch, way, new Cancellation());
	}

	@Override
	public void response(Inbound<SipResponse> in) {
		LOG.debug("CANCEL answered {}", in.message().code());
	}

	@Override
	public void timeout() {
		LOG.debug("CANCEL was not answered");
	}

	@Override
	public void undelivered(IOException why) {
		LOG.debug("CANCEL could not be sent: {}", why.getMessage());
	}
}
