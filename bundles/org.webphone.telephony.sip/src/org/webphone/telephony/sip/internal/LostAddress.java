package org.webphone.telephony.sip.internal;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * After a change of the network: calls whose sound comes to an address that this machine still has, or has again, go on; the
 * others move to where the other side is reached from now.
 */
final class LostAddress {

	/** An interface that goes and comes is given its address within this time. */
	private static final long SETTLED_MS = 2_000;

	private final SipLineDesk desk;

	LostAddress(SipLineDesk desk) {
		this.desk = desk;
	}

	/** On the loop. */
	void start() {
		desk.later(SETTLED_MS, TimeUnit.MILLISECONDS, () -> {
			List<SipLeg> lasting = desk.legs().stream().filter(leg -> leg.sound() != null && !leg.over()).toList();
			desk.offLoop(() -> lasting.stream().filter(LostAddress::gone)
					.forEach(leg -> desk.onceRegistered(() -> new MoveLeg(leg).start())));
		});
	}

	/** Whether the sound of this call comes to an address that cannot be reached. Not for {@code sip-loop}. */
	static boolean gone(SipLeg leg) {
		InetAddress address = leg.sound().session().localAddress().getAddress();
		try {
			NetworkInterface at = NetworkInterface.getByInetAddress(address);
			return !address.isAnyLocalAddress() && (at == null || !at.isUp());
		} catch (SocketException e) {
			return false;
		}
	}
}
