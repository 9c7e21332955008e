package org.webphone.interop.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** One dialog of a far end: numbers, tags and addresses are kept, everything else is the test's. */
final class Leg {

	final FarEnd far;
	final String callId;
	final String localTag;
	String remoteTag;
	String target;
	String localUri;
	String remoteUri;
	long cseq;
	Message invite;
	String inviteText = "";
	private String routes = "";

	private Leg(FarEnd far, String callId, String localTag, String remoteTag, String target, String localUri, String remoteUri) {
		this.far = far;
		this.callId = callId;
		this.localTag = localTag;
		this.remoteTag = remoteTag;
		this.target = target;
		this.localUri = localUri;
		this.remoteUri = remoteUri;
	}

	/** A call from the far end to the telephone on this port. */
	static Leg to(FarEnd far, String user, int port) {
		String uri = "sip:" + user + "@127.0.0.1:" + port;
		far.aim(port);
		return new Leg(far, "call-" + UUID.randomUUID(), "t" + id(), "", uri, "<sip:far@" + far.hostPort() + '>', '<' + uri + '>');
	}

	/** The side of the far end in a call that the telephone placed; {@code tag} is the far end's. */
	static Leg of(FarEnd far, Message invite, String tag) {
		var leg = new Leg(far, invite.callId(), tag, invite.fromTag(), invite.contact(),
				invite.header("To").replaceAll(";tag=.*", ""), invite.header("From").replaceAll(";tag=.*", ""));
		leg.invite = invite;
		return leg;
	}

	static String id() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

	/** The same dialog under another Call-ID. */
	Leg named(String id) {
		var leg = new Leg(far, id, localTag, remoteTag, target, localUri, remoteUri);
		leg.inviteText = inviteText;
		return leg;
	}

	/** Sends the INVITE; header lines of the test end with a line feed each. */
	Leg invite(String more, String sdp) {
		cseq++;
		inviteText = text("INVITE", target, cseq, "z9hG4bK" + id(), more, sdp);
		far.send(inviteText);
		return this;
	}

	Leg invite() {
		return invite("", Sdp.at(Sdp.NOWHERE));
	}

	/** The same octets once more. */
	void again() {
		far.send(inviteText);
	}

	/** Cancels the INVITE, with its branch and number. */
	void cancel(String more) {
		String branch = new Message(inviteText, null, 0).branch();
		far.send(text("CANCEL", target, cseq, branch, more, ""));
	}

	Message ringing() {
		return learn(response(180, "INVITE"));
	}

	Message answered() {
		return learn(response(200, "INVITE"));
	}

	/** The next response of this dialog. */
	Message response(int code, String method) {
		return far.next(code + " to " + method + " in the dialog", FarEnd.SOON,
				m -> m.code() == code && m.method().equals(method) && m.callId().equals(callId));
	}

	/** Remembers tag and address of the telephone. */
	Message learn(Message response) {
		remoteTag = response.toTag();
		if (!response.contact().isEmpty()) {
			target = response.contact();
		}
		return response;
	}

	void ack() {
		ack("");
	}

	void ack(String sdp) {
		far.send(text("ACK", target, cseq, "z9hG4bK" + id(), "", sdp));
	}

	/** Acknowledges an error: same branch as the INVITE (RFC 3261 section 17.1.1.3). */
	void ackError(Message response) {
		String branch = new Message(inviteText, null, 0).branch();
		String toTag = remoteTag;
		remoteTag = response.toTag();
		far.send(text("ACK", new Message(inviteText, null, 0).requestUri(), response.cseq(), branch, "", ""));
		remoteTag = toTag;
	}

	/** Acknowledges any final answer to a re-INVITE. */
	void ackAny(Message response) {
		String branch = response.code() < 300 ? "z9hG4bK" + id() : response.branch();
		far.send(text("ACK", target, response.cseq(), branch, "", ""));
	}

	/** Acknowledges their 200 to a request of ours, or any number. */
	void ack(long number, String sdp) {
		far.send(text("ACK", target, number, "z9hG4bK" + id(), "", sdp));
	}

	/** Sends a request inside the dialog; its CSeq number. */
	long send(String method, String more, String body) {
		return send(method, ++cseq, more, body);
	}

	long send(String method, long number, String more, String body) {
		far.send(text(method, target, number, "z9hG4bK" + id(), more, body));
		return number;
	}

	/** Sends a request and waits for its final answer. */
	Message ask(String method, String more, String body) {
		long number = send(method, more, body);
		return far.next("an answer to " + method, FarEnd.SOON, m -> m.code() >= 200 && m.cseq() == number
				&& m.method().equals(method) && m.callId().equals(callId));
	}

	Message bye() {
		return ask("BYE", "", "");
	}

	/** Answers a request of this dialog. */
	void reply(Message request, String status, String more, String body) {
		far.reply(request, status, localTag, more, body);
	}

	void reply(Message request, String status) {
		far.reply(request, status, localTag);
	}

	/** The next request of this dialog. */
	Message request(String method) {
		return far.next("a " + method + " in the dialog", FarEnd.SOON,
				m -> m.request() && m.method().equals(method) && m.callId().equals(callId));
	}

	/** Requests of this dialog, repetitions included. */
	List<Message> requests(String method) {
		return far.requests(method).stream().filter(m -> m.callId().equals(callId)).toList();
	}

	void route(String route) {
		routes = "Route: " + route + '\n';
	}

	String text(String method, String uri, long number, String branch, String more, String body) {
		String type = body.isEmpty() || more.contains("Content-Type:") ? "" : "Content-Type: application/sdp\n";
		String contact = more.contains("Contact:") ? "" : "Contact: <sip:far@" + far.hostPort() + ">\n";
		String crlf = body.replace("\r\n", "\n").replace("\n", "\r\n");
		return """
				%s %s SIP/2.0
				Via: SIP/2.0/UDP %s;rport;branch=%s
				Max-Forwards: 70
				%sFrom: %s;tag=%s
				To: %s%s
				Call-ID: %s
				CSeq: %d %s
				%s%s%sContent-Length: %d

				""".formatted(method, uri, far.hostPort(), branch, routes, localUri, localTag, remoteUri,
				remoteTag.isEmpty() ? "" : ";tag=" + remoteTag, callId, number, method, contact, more, type,
				crlf.getBytes(StandardCharsets.UTF_8).length) + body;
	}
}
