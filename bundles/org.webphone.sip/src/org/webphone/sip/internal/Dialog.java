package org.webphone.sip.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipReplaces;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;
import org.webphone.sip.SipTransport;

/** State of a dialog (RFC 3261 section 12). Only on the loop. */
final class Dialog {

	private final String callId;
	private final String localTag;
	private final String remoteTag;
	private final String local;
	private final String remote;
	private final SipTransport transport;
	private List<String> routes;
	private String target;
	private String features = "";
	private long localSeq;
	private long remoteSeq = -1;

	private Dialog(String callId, String localTag, String remoteTag, String local, String remote, SipTransport transport,
			List<String> routes, String target, long localSeq) {
		this.callId = callId;
		this.localTag = localTag;
		this.remoteTag = remoteTag;
		this.local = local;
		this.remote = remote;
		this.transport = transport;
		this.routes = routes;
		this.target = target;
		this.localSeq = localSeq;
	}

	/** From a response to our request; the route set is that of the response, backwards (12.1.2). */
	static Dialog client(SipRequest sent, SipResponse r, SipTransport transport, long sequence) {
		List<String> routes = new ArrayList<>(HeaderText.elements(r.headers(), "Record-Route"));
		Collections.reverse(routes);
		return new Dialog(sent.callId(), sent.fromTag().orElse(""), r.toTag().orElse(""),
				sent.headers().first("From").orElse(""), r.headers().first("To").orElse(""), transport, routes,
				contact(r.headers()).orElse(sent.uri()), sequence);
	}

	/** From a request to us (12.1.1). */
	static Dialog server(SipRequest r, String localTag, SipTransport transport, long cseq) {
		String to = r.headers().first("To").orElse("");
		var d = new Dialog(r.callId(), localTag, r.fromTag().orElse(""),
				r.toTag().isPresent() ? to : to + ";tag=" + localTag, r.headers().first("From").orElse(""), transport,
				HeaderText.elements(r.headers(), "Record-Route"),
				contact(r.headers()).orElse(HeaderText.uri(r.headers().first("From").orElse(""))), 0);
		d.remoteSeq = cseq;
		return d;
	}

	static Optional<String> contact(SipHeaders headers) {
		return HeaderText.elements(headers, "Contact").stream().findFirst().map(HeaderText::uri)
				.filter(u -> UriParts.of(u).isPresent());
	}

	String callId() {
		return callId;
	}

	String localTag() {
		return localTag;
	}

	String remoteTag() {
		return remoteTag;
	}

	String target() {
		return target;
	}

	/** Parameters of our Contact. */
	String features() {
		return features;
	}

	/** We mix this party with others (RFC 4579 section 5.1), or no longer. @return whether that is news */
	boolean focus(boolean on) {
		String before = features;
		features = on ? ";isfocus" : "";
		return !features.equals(before);
	}

	/** Names the peer as From or To of the dialog do. */
	String remote() {
		return remote;
	}

	boolean is(String local, String other) {
		return localTag.equals(local) && remoteTag.equals(other);
	}

	/** A target refresh (re-INVITE, UPDATE, their 2xx); a message without Contact changes nothing. */
	void refresh(SipHeaders headers) {
		contact(headers).ifPresent(c -> target = c);
	}

	/** The 2xx confirms an early dialog and may bring another route set (13.2.2.4). */
	void confirm(SipResponse r) {
		List<String> now = new ArrayList<>(HeaderText.elements(r.headers(), "Record-Route"));
		Collections.reverse(now);
		routes = now;
		refresh(r.headers());
	}

	/** False for a request that is older than one we have seen (12.2.2). */
	boolean inOrder(long cseq) {
		if (cseq <= remoteSeq) {
			return false;
		}
		remoteSeq = cseq;
		return true;
	}

	void atLeast(long sequence) {
		localSeq = Math.max(localSeq, sequence);
	}

	Draft draft(String method, SipHeaders headers, Optional<SipBody> body, boolean contact) {
		return draft(method, headers, body, contact, -1);
	}

	/** An ACK bears the number of its INVITE; everything else the next one. */
	Draft draft(String method, SipHeaders headers, Optional<SipBody> body, boolean contact, long fixed) {
		SipHeaders fields = SipHeaders.of("From", local).with("To", remote).with("Call-ID", callId).with(headers);
		String uri = target;
		String hop = target;
		List<String> set = routes;
		if (!routes.isEmpty()) {
			hop = HeaderText.uri(routes.get(0));
			if (!UriParts.of(hop).map(UriParts::loose).orElse(true)) {
				// A strict router of old wants to be the Request-URI itself (12.2.1.1).
				uri = hop;
				set = new ArrayList<>(routes.subList(1, routes.size()));
				set.add('<' + target + '>');
			}
		}
		return new Draft(method, uri, fields, set, hop, transport, fixed >= 0 ? () -> fixed : () -> ++localSeq,
				contact ? Optional.of(features) : Optional.empty(), body);
	}

	/** The dialog as we would have to be told of it. */
	SipReplaces forUs() {
		return new SipReplaces(callId, localTag, remoteTag, false);
	}

	/** The dialog as our peer has to be told of it. */
	SipReplaces forPeer() {
		return new SipReplaces(callId, remoteTag, localTag, false);
	}
}
