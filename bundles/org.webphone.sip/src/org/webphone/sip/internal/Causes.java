package org.webphone.sip.internal;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;

/** Words for what went wrong below. */
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
}
