package org.webphone.telephony.sip.internal;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Finds the address of this machine that another one is reached from. */
final class LocalAddress {

	private static final int ANY_PORT = 5060;

	private LocalAddress() {
	}

	/** Asks the name service where {@code host} is no numeric address; not for {@code sip-loop} then. */
	static InetAddress towards(String host) throws IOException {
		return towards(InetAddress.getByName(host));
	}

	/** Connecting a datagram socket sends nothing; it makes the system choose the route. */
	static InetAddress towards(InetAddress remote) throws IOException {
		if (remote.isLoopbackAddress()) {
			return remote;
		}
		try (var socket = new DatagramSocket()) {
			socket.connect(new InetSocketAddress(remote, ANY_PORT));
			InetAddress local = socket.getLocalAddress();
			if (local.isAnyLocalAddress()) {
				throw new IOException("There is no way to " + remote.getHostAddress() + ".");
			}
			return local;
		}
	}

	/** Whether {@code host} is an address literal, which needs no name service. */
	static boolean numeric(String host) {
		return host.indexOf(':') >= 0 || host.matches("[0-9]+(\\.[0-9]+){3}");
	}
}
