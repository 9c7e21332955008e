package org.webphone.telephony.sip.internal;

import java.io.IOException;
import java.net.InetAddress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Text;
import org.webphone.media.MediaException;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SdpException;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipHeaders;
import org.webphone.telephony.EndReason;

/** A call comes in: when its sound fits, the call model is asked what to do; else it is refused, and the model hears of it. */
final class TakeCall {

	private static final Logger LOG = LoggerFactory.getLogger(TakeCall.class);

	private final SipLineDesk desk;
	private final SipCall call;
	private final SipLeg leg;

	TakeCall(SipLineDesk desk, SipCall call) {
		this.desk = desk;
		this.call = call;
		this.leg = new SipLeg(desk);
	}

	SipCallListener start() {
		leg.call(call);
		if (!call.trusted() && AnswerByItself.insists(call.invite().headers())) {
			// A stranger who wants to be answered by itself or not at all (RFC 5373 section 5.4).
			return refuse(403, "A stranger asked to be answered without ringing.");
		}
		Sound sound;
		try {
			sound = new Sound(desk.sounds().open(desk.account(), local()));
		} catch (IOException | MediaException | IllegalArgumentException e) {
			return refuse(500, "Sound cannot be set up: " + e.getMessage());
		}
		try {
			var offer = call.invite().body().filter(SipBody::isSdp);
			if (offer.isPresent()) {
				switch (sound.answer(offer.get().text())) {
					case Outcome.Agreed agreed -> leg.firstAnswer(agreed);
					case Outcome.Refused refused -> {
						sound.close();
						return refuse(488, refused.explanation(), warning(refused));
					}
				}
			}
		} catch (SdpException e) {
			sound.close();
			return refuse(400, "The caller's session description cannot be read: " + e.getMessage());
		}
		leg.takesInfo(SendDigits.allowsInfo(call.invite().headers()));
		desk.track(leg);
		leg.events(desk.events().incoming(CallFacts.of(call, leg)));
		leg.sound(sound);
		return new IncomingListener(leg);
	}

	/** The address the caller reaches us at. */
	private InetAddress local() throws IOException {
		if (!desk.account().localHost().isEmpty()) {
			return InetAddress.getByName(desk.account().localHost());
		}
		var source = call.invite().source();
		return LocalAddress.towards(source.isPresent() ? source.get().host() : desk.serverHost());
	}

	/** RFC 3261 section 20.43. The explanation may hold names of the caller's codecs. */
	private static SipHeaders warning(Outcome.Refused refused) {
		int code = switch (refused.reason()) {
			case NO_COMMON_ENCRYPTION -> 302;
			case NO_AUDIO -> 304;
			case NO_COMMON_CODEC -> 305;
			case NO_ADDRESS, MISMATCH -> 399;
		};
		String words = Text.printable(refused.explanation(), 200).replace("\\", "").replace('"', '\'');
		return SipHeaders.of("Warning", code + " webphone \"" + words + '"');
	}

	private SipCallListener refuse(int code, String why) {
		return refuse(code, why, SipHeaders.NONE);
	}

	/** @param reason may hold what a stranger has written, names of codecs for instance */
	private SipCallListener refuse(int code, String reason, SipHeaders warning) {
		String why = Text.printable(reason, 300);
		LOG.info("A call is refused with {}: {}", code, why);
		call.reject(code, "", warning);
		desk.events().refused(CallFacts.of(call, leg), code == 500 ? EndReason.MEDIA : CallEnds.code(code == 400 ? 488 : code),
				code, why);
		return new Refused();
	}

	/** Nothing more is to be told. */
	private static final class Refused implements SipCallListener {

		@Override
		public void answered(SipCall call, org.webphone.sip.SipResponse response, String branch) {
			// cannot happen to a call that was refused
		}

		@Override
		public void offered(SipCall call, org.webphone.sip.SipOffer offer) {
			offer.refuse(488, "");
		}

		@Override
		public void ended(SipCall call, org.webphone.sip.SipEnd end) {
			// the model has heard of it already
		}
	}
}
