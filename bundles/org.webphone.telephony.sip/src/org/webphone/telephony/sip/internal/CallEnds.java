package org.webphone.telephony.sip.internal;

import java.util.Optional;

import org.webphone.sip.SipEnd;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipMessage;
import org.webphone.telephony.EndReason;

/** Says in the words of the call model why a SIP call ended. */
final class CallEnds {

	private CallEnds() {
	}

	static EndReason reason(SipEnd end, boolean answered, boolean incoming) {
		return switch (end.cause()) {
			case LOCAL -> answered ? EndReason.NORMAL : incoming ? EndReason.DECLINED : EndReason.CANCELLED;
			case REMOTE -> EndReason.NORMAL;
			case CANCELLED -> answeredElsewhere(end) ? EndReason.ANSWERED_ELSEWHERE : EndReason.CANCELLED;
			case REPLACED -> EndReason.TRANSFERRED;
			case REJECTED -> answeredElsewhere(end) ? EndReason.ANSWERED_ELSEWHERE
					: end.failure().map(f -> failure(f, end.code())).orElseGet(() -> code(end.code()));
			case FAILED -> end.failure().map(f -> failure(f, end.code())).orElse(EndReason.SERVER);
		};
	}

	/**
	 * RFC 3326: {@code Reason: SIP;cause=200;text="Call completed elsewhere"}, or 26 ("non-selected user clearing") of Q.850, which
	 * gateways say instead; there may be several.
	 */
	private static boolean answeredElsewhere(SipEnd end) {
		return end.headers().elements("Reason").stream().anyMatch(reason -> {
			String protocol = reason.split(";", 2)[0].strip();
			Optional<String> cause = SipMessage.parameter(reason, "cause");
			return protocol.equalsIgnoreCase("SIP") && cause.filter("200"::equals).isPresent()
					|| protocol.equalsIgnoreCase("Q.850") && cause.filter("26"::equals).isPresent();
		});
	}

	private static EndReason failure(SipFailure failure, int code) {
		return switch (failure) {
			case UNKNOWN_HOST, NO_NETWORK, UNREACHABLE, TIMEOUT, CERTIFICATE -> EndReason.NETWORK;
			case CREDENTIALS, FOREIGN_CHALLENGE -> EndReason.FORBIDDEN;
			case REFUSED -> code(code);
			case PROTOCOL -> EndReason.SERVER;
			case CLOSED -> EndReason.INTERRUPTED;
		};
	}

	/** RFC 3261 section 21. */
	static EndReason code(int code) {
		return switch (code) {
			case 486, 600 -> EndReason.BUSY;
			case 603, 607, 608 -> EndReason.DECLINED;
			case 408, 480 -> EndReason.NO_ANSWER;
			case 487 -> EndReason.CANCELLED;
			case 401, 402, 403, 407, 433 -> EndReason.FORBIDDEN;
			case 404, 410, 414, 416, 484, 485, 604 -> EndReason.NOT_FOUND;
			case 415, 488, 606 -> EndReason.MEDIA;
			default -> code >= 300 && code < 400 ? EndReason.FORWARDED : EndReason.SERVER;
		};
	}

	/** A sentence for the details of the call; empty where the reason says all. */
	static String detail(SipEnd end) {
		if (end.failure().isEmpty()) {
			return end.cause() == SipEnd.Cause.REJECTED ? end.reason() : "";
		}
		return switch (end.failure().get()) {
			case UNKNOWN_HOST -> "The server's name is not known; check its spelling. " + end.reason();
			case UNREACHABLE -> "The other side cannot be reached: nobody listens there, or there is no way to it. " + end.reason();
			case TIMEOUT -> "The other side did not answer within 32 seconds.";
			case CERTIFICATE -> "The server's certificate is not trusted. " + end.reason();
			case CREDENTIALS -> "The exchange did not accept the user name or the password.";
			case FOREIGN_CHALLENGE -> "A server that is not this account's asked for its password; it was not given.";
			case PROTOCOL -> "The other side broke the rules of SIP. " + end.reason();
			case REFUSED, CLOSED, NO_NETWORK -> end.reason();
		};
	}
}
