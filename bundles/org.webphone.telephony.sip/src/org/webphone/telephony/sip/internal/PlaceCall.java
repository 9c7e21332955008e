package org.webphone.telephony.sip.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.core.Text;
import org.webphone.media.MediaException;
import org.webphone.media.MediaSession;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipLine;
import org.webphone.telephony.EndReason;

/** Places a call: finds the way, opens the sound, sends the offer. */
final class PlaceCall {

	private final SipLineDesk desk;
	private final SipLeg leg;
	private final Address target;
	private SipHeaders headers = SipHeaders.NONE;

	PlaceCall(SipLineDesk desk, SipLeg leg, Address target) {
		this.desk = desk;
		this.leg = leg;
		this.target = target;
	}

	PlaceCall with(SipHeaders more) {
		headers = headers.with(more);
		return this;
	}

	/** Off the loop, because the name service may be asked; reports to the leg in any case. */
	void start(OutgoingListener listener) {
		try {
			InetAddress local = desk.mediaAddress(target);
			MediaSession session = desk.sounds().open(desk.account(), local);
			desk.onLoop(() -> send(session, listener), () -> {
				session.close();
				leg.end(EndReason.NETWORK, 0, desk.problem());
			});
		} catch (UnknownHostException e) {
			fail(EndReason.NETWORK, "The name service does not know " + Text.printable(target.host(), 100)
					+ "; check the address.");
		} catch (IOException e) {
			fail(EndReason.NETWORK, "There is no network: " + e.getMessage());
		} catch (MediaException | IllegalArgumentException e) {
			fail(EndReason.MEDIA, e.getMessage());
		}
	}

	private void fail(EndReason reason, String sentence) {
		desk.onLoopOrHere(() -> leg.end(reason, 0, sentence));
	}

	private void send(MediaSession session, OutgoingListener listener) {
		Optional<SipLine> line = desk.line();
		if (leg.over() || leg.unwanted() || line.isEmpty()) {
			session.close();
			leg.end(leg.unwanted() ? EndReason.CANCELLED : EndReason.NETWORK, 0, "");
			return;
		}
		leg.sound(new Sound(session));
		SipBody offer = SipBody.sdp(leg.sound().offer(false).write());
		leg.call(line.get().call(new SipInvite(target, Optional.of(offer), ShownNumber.of(desk.account()).with(headers)), listener));
		leg.events().identified(leg.protocolId());
	}
}
