package org.webphone.sip.internal;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.Optional;

import org.webphone.sip.SipEnd;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipOutcome;

/** What went wrong below, in words and as the end of a call. */
final class Causes {

	private Causes() {
	}

	static boolean has(Throwable t, Class<? extends Throwable> kind) {
		return find(t, kind) != null;
	}

	static String untrusted(Throwable t) {
		Throwable found = find(t, AskingTrustManager.Untrusted.class);
		return found == null ? "" : found.getMessage();
	}

	static String sentence(Throwable t) {
		if (has(t, SocketTimeoutException.class)) {
			return "it does not answer.";
		}
		if (has(t, NoRouteToHostException.class)) {
			return "the network has no way there.";
		}
		if (has(t, ConnectException.class)) {
			return "nobody listens there.";
		}
		Throwable root = t;
		for (int i = 0; i < 10 && root.getCause() != null; i++) {
			root = root.getCause();
		}
		return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
	}

	private static Throwable find(Throwable t, Class<? extends Throwable> kind) {
		int depth = 0;
		for (Throwable x = t; x != null && depth < 10; x = x.getCause(), depth++) {
			if (kind.isInstance(x)) {
				return x;
			}
		}
		return null;
	}

	/** The end of a call whose set-up came to this. */
	static SipEnd end(SipOutcome o) {
		boolean refused = o.response().isPresent() && o.failure().equals(Optional.of(SipFailure.REFUSED));
		return new SipEnd(refused ? SipEnd.Cause.REJECTED : SipEnd.Cause.FAILED, o.code(), o.reason(), o.failure(),
				o.response().map(SipMessage::headers).orElse(SipHeaders.NONE));
	}
}
