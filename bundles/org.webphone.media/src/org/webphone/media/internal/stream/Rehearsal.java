package org.webphone.media.internal.stream;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.spi.Codec;
import org.webphone.media.spi.Decoder;
import org.webphone.rtp.RtpPacket;
import org.webphone.sdp.LocalCapabilities;
import org.webphone.sdp.Negotiated;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SdpException;
import org.webphone.sdp.SessionDescription;

/**
 * Agrees with itself on a stream nobody hears. The first answer of a program's life loads some eighty classes, which on a
 * slow machine is heard as a late first word; while the telephone rings there is time for that.
 */
public final class Rehearsal {

	private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

	private Rehearsal() {
	}

	/** Sends nothing and keeps nothing; any thread that may wait. Returns whether it came to an agreement. */
	public static boolean play(List<Codec> codecs, LocalCapabilities local) {
		try {
			var origin = Origin.create(1, local.address());
			SessionDescription offer = OfferAnswer.offer(origin, local);
			Outcome answered = OfferAnswer.answer(SessionDescription.parse(offer.write()), local, origin);
			return answered instanceof Outcome.Agreed theirs
					&& OfferAnswer.negotiated(offer, SessionDescription.parse(theirs.local().write())) instanceof Outcome.Agreed ours
					&& play(codecs, ours.negotiated());
		} catch (SdpException e) {
			LOG.debug("Our own offer is not understood", e);
			return false;
		}
	}

	private static boolean play(List<Codec> codecs, Negotiated negotiated) {
		var plans = new PlanMaker(codecs);
		SendPlan send = plans.send(negotiated, true, false);
		ReceivePlan receive = plans.receive(negotiated);
		short[] samples = new short[Decoder.MAX_SAMPLES];
		byte[] payload = new byte[RtpPacket.CAPACITY];
		int length = send.encoder().encode(samples, 0, send.samples(), payload, 0);
		receive.decoders()[send.payloadType()].decode(payload, 0, length, samples);
		var player = new FramePlayer();
		player.adopt(receive);
		player.fill(samples, receive.playRate() / 100, System.nanoTime());
		return true;
	}
}
