package org.webphone.media.internal.stream;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.rtp.RtpPeer;
import org.webphone.sdp.ConnectionAddress;
import org.webphone.sdp.Negotiated;

/** Finds where to send. Literal addresses are ready at once; a host name is looked up on a thread of its own. */
final class PeerResolver {

	private PeerResolver() {
	}

	/** @param ready receives the peer on {@code control}; null and a sentence when it is not found, null twice for 0.0.0.0 */
	static void resolve(Negotiated negotiated, Executor control, BiConsumer<RtpPeer, String> ready) {
		if (isLiteral(negotiated.remote()) && isLiteral(negotiated.rtcpAddress())) {
			control.execute(() -> find(negotiated, Runnable::run, ready));
		} else {
			NamedExecutors.thread("media-dns", () -> find(negotiated, control, ready)).start();
		}
	}

	private static void find(Negotiated negotiated, Executor control, BiConsumer<RtpPeer, String> ready) {
		try {
			var rtp = new InetSocketAddress(InetAddress.getByName(negotiated.remote().address()), negotiated.port());
			var rtcp = new InetSocketAddress(InetAddress.getByName(negotiated.rtcpAddress().address()),
					negotiated.rtcpPort());
			// 0.0.0.0 says hold, not where to send (RFC 3264 section 8.4).
			var peer = rtp.getAddress().isAnyLocalAddress() ? null : new RtpPeer(rtp, rtcp);
			control.execute(() -> ready.accept(peer, null));
		} catch (UnknownHostException e) {
			control.execute(() -> ready.accept(null,
					"The other party's address " + negotiated.remote().address() + " cannot be found."));
		}
	}

	private static boolean isLiteral(ConnectionAddress address) {
		return address.ip6() || address.address().matches("[0-9.]+");
	}
}
