package org.webphone.telephony.sip.internal;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.webphone.telephony.EndReason;

/**
 * After a change of the network: calls whose sound comes to an address that this machine still has, or has again, go on; the
 * others end and say why. The other side is told through the new network, so nobody waits in a dead call.
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
			Map<SipLeg, InetAddress> used = new LinkedHashMap<>();
			for (SipLeg leg : desk.legs()) {
				if (leg.sound() != null && !leg.over()) {
					used.put(leg, leg.sound().session().localAddress().getAddress());
				}
			}
			desk.offLoop(() -> used.forEach((leg, address) -> {
				if (gone(address)) {
					desk.onLoop(leg::disconnect);
				}
			}));
		});
	}

	private static boolean gone(InetAddress address) {
		try {
			return !address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null;
		} catch (SocketException e) {
			return false;
		}
	}
}
