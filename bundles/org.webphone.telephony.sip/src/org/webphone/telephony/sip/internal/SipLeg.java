package org.webphone.telephony.sip.internal;

import java.util.Optional;

import org.webphone.core.Subscription;
import org.webphone.media.MediaSession;
import org.webphone.media.Playback;
import org.webphone.sdp.Outcome;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipHeaders;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.spi.Leg;
import org.webphone.telephony.spi.LegEvents;

/**
 * A call over SIP. The {@link Leg} commands are handed to the loop, where each is a verb class of its own; everything
 * else here is for the loop alone.
 */
final class SipLeg extends LegOrders {

	private final SipLineDesk desk;
	private volatile String protocolId = "";
	private LegEvents events;
	private SipCall call;
	private Sound sound;
	private Subscription soundFacts = () -> { };
	private Optional<Playback> ringback = Optional.empty();
	private final RecordLeg recorder = new RecordLeg(this);
	private boolean established;
	private boolean ended;
	/** Ended before there was anything to end: while the way to the other side was looked up. */
	private boolean unwanted;
	private boolean mutedEarly;
	private Optional<ReferLeg> referral = Optional.empty();
	private boolean takesInfo;
	private boolean holding;
	private boolean moving;
	private Runnable afterHold = () -> { };
	private Optional<SipLeg> followed = Optional.empty();
	private boolean heldWhenSent;
	private boolean answerSent;
	/** What we shall answer to the offer of a call that came in; empty where it came without one. */
	private Optional<Outcome.Agreed> firstAnswer = Optional.empty();

	SipLeg(SipLineDesk desk) {
		this.desk = desk;
	}

	// Commands, from the calls thread

	@Override
	public String protocolId() {
		return protocolId;
	}

	// For the loop

	@Override
	SipLineDesk desk() {
		return desk;
	}

	LegEvents events() {
		return events;
	}

	void events(LegEvents to) {
		events = to;
	}

	SipCall call() {
		return call;
	}

	void call(SipCall is) {
		call = is;
		protocolId = is.callId();
	}

	Sound sound() {
		return sound;
	}

	void sound(Sound is) {
		sound = is;
		sound.mute(mutedEarly);
		soundFacts = is.session().addListener(new SoundFacts(events));
	}

	boolean over() {
		return ended;
	}

	@Override
	SipLeg self() {
		return this;
	}

	RecordLeg recorder() {
		return recorder;
	}

	/** The user hung up, whatever there is to hang up yet. */
	void unwant() {
		unwanted = true;
	}

	/** Cuts the microphone off, now or once there is one. */
	void cutOff(boolean on) {
		mutedEarly = on;
		if (sound != null) {
			sound.mute(on);
		}
	}

	/** The call that the other side has sent us to, and that is not answered yet. */
	void follows(SipLeg next) {
		followed = Optional.of(next);
		heldWhenSent = sound.heldByRemote();
	}

	/** Whether we are calling somebody already because the other side has sent us there. */
	boolean following() {
		return followed.filter(next -> !next.established() && !next.over()).isPresent();
	}

	/** Whoever sent us away is back on the line: they changed their mind, and the other call is given up. */
	void takenBack() {
		if (heldWhenSent && !sound.heldByRemote()) {
			heldWhenSent = false;
			followed.filter(next -> !next.established()).ifPresent(SipLeg::hangUp);
		}
	}

	boolean unwanted() {
		return unwanted;
	}

	boolean established() {
		return established;
	}

	/** Whether the other side has said that it takes INFO. */
	boolean takesInfo() {
		return takesInfo;
	}

	void takesInfo(boolean is) {
		takesInfo = is;
	}

	/** A transfer that we ordered is under way: the far end's goodbye is its success. */
	boolean referring() {
		return referral.isPresent();
	}

	/** The transfer that counts now; what is heard of an earlier one changes nothing. */
	boolean refersBy(ReferLeg one) {
		return referral.filter(r -> r == one).isPresent();
	}

	void refers(ReferLeg by) {
		referral = Optional.of(by);
	}

	void noReferral() {
		referral = Optional.empty();
	}

	boolean answerSent() {
		return answerSent;
	}

	void answerSent(boolean is) {
		answerSent = is;
	}

	Optional<Outcome.Agreed> firstAnswer() {
		return firstAnswer;
	}

	void firstAnswer(Outcome.Agreed answer) {
		firstAnswer = Optional.of(answer);
	}

	/** Hold is being negotiated. */
	boolean holding() {
		return holding;
	}

	void holding(boolean on) {
		holding = on;
	}

	/** The other side is being told of a new address of ours. */
	boolean moving() {
		return moving;
	}

	void moving(boolean on) {
		moving = on;
	}

	/** Runs {@code next}, in place of what was to run before, once the negotiation under way is over. */
	void whenHoldSettles(Runnable next) {
		afterHold = next;
	}

	void holdSettled() {
		Runnable next = afterHold;
		afterHold = () -> { };
		next.run();
	}

	void ringback(MediaSession session) {
		if (ringback.isEmpty() && desk.sounds().heardByAPerson(desk.account())) {
			ringback = Optional.of(session.play(org.webphone.media.Tone.RINGBACK, desk.account().dialRules().country()));
		}
	}

	void silenceRingback() {
		ringback.ifPresent(Playback::close);
		ringback = Optional.empty();
	}

	/** The other side has answered, or confirmed our answer. */
	void establish() {
		if (!established && !ended) {
			established = true;
			silenceRingback();
			events.established(sound.codec(), sound.encrypted());
			if (sound.heldByRemote()) {
				events.holdChanged(false, true);
			}
		}
	}

	/** Sound was agreed on anew in a call that lasts. */
	void tellMedia() {
		events.mediaChanged(sound.codec(), sound.encrypted());
		events.holdChanged(sound.heldByUs(), sound.heldByRemote());
	}

	/** Frees everything and tells the end, once. */
	void end(EndReason reason, int code, String detail) {
		if (ended) {
			return;
		}
		ended = true;
		desk.forget(this);
		recorder.stop();
		silenceRingback();
		if (call != null && !call.incoming() && !established && (sound == null || sound.agreed().isEmpty())) {
			desk.sounds().endTone().play(desk.account(), reason);
		}
		if (sound != null) {
			soundFacts.close();
			if (!sound.codec().isEmpty()) {
				events.media(SoundFacts.of(sound.session().stats()));
			}
			sound.close();
		}
		events.ended(reason, code, detail);
	}

	/** What was tried has failed, and something else is about to be tried: frees its sound. */
	void startAgain() {
		silenceRingback();
		soundFacts.close();
		sound.close();
	}

	/** The address that the sound comes to is not ours any more. */
	void disconnect() {
		if (!ended) {
			if (call != null) {
				call.end();
			}
			end(EndReason.NETWORK, 0, "The network of this computer has changed, and the call could not be taken along.");
		}
	}

	/** Sound cannot be agreed on: the call ends, and says why. */
	void giveUp(String why) {
		if (!ended) {
			call.end(SipHeaders.of("Reason", "SIP;cause=488;text=\"Not Acceptable Here\""));
			end(EndReason.MEDIA, 488, why);
		}
	}
}
