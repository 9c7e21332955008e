package org.webphone.sip.internal;

import java.util.ArrayList;
import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipRequest;

/** The ACK of a 2xx (RFC 3261 section 13.2.2.4): a request of its own, sent again for every repetition of the 2xx. */
final class Acknowledgement {

	private final StackCore core;
	private final Way way;
	private SipRequest request;
	private Channel channel;

	/** Where it goes and what it answers. */
	private record Way(Draft draft, UriParts hop) {
	}

	private Acknowledgement(StackCore core, Way way) {
		this.core = core;
		this.way = way;
	}

	/** @param invite the INVITE as it was sent: the ACK bears its number and its credentials */
	static Acknowledgement send(StackCore core, Dialog dialog, SipRequest invite, long cseq, Optional<SipBody> answer) {
		SipHeaders extra = SipHeaders.NONE;
		for (SipHeader h : invite.headers()) {
			if (h.name().equals("Authorization") || h.name().equals("Proxy-Authorization")) {
				extra = extra.with(h.name(), h.value());
			}
		}
		Draft d = dialog.draft("ACK", extra, answer, false, cseq);
		var ack = new Acknowledgement(core, new Way(d, UriParts.of(d.nextHop()).orElse(null)));
		ack.find();
		return ack;
	}

	private void find() {
		if (way.hop() == null) {
			return;
		}
		core.resolver().resolve(way.hop(), way.draft().transport(), hops -> {
			if (!hops.isEmpty()) {
				core.transports().channel(hops.get(0)).whenComplete((c, e) -> core.loop().here(() -> {
					if (c != null) {
						build(c);
						repeat();
					}
				}));
			}
		});
	}

	private void build(Channel c) {
		channel = c;
		Draft d = way.draft();
		var fields = new ArrayList<SipHeader>();
		fields.add(new SipHeader("Via", ViaText.own(c.local(), ViaText.branch())));
		d.routes().forEach(r -> fields.add(new SipHeader("Route", r)));
		fields.add(new SipHeader("Max-Forwards", "70"));
		fields.addAll(d.headers().list());
		fields.add(new SipHeader("CSeq", d.cseq().getAsLong() + " ACK"));
		request = new SipRequest("ACK", d.uri(), new SipHeaders(fields), d.body(), Optional.empty());
	}

	/** The 2xx came again: our ACK was lost. */
	void repeat() {
		if (request != null) {
			core.layer().sendAlone(request, channel);
		}
	}
}
