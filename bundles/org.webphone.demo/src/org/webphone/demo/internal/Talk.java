package org.webphone.demo.internal;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.AudioEngine;
import org.webphone.media.MediaException;
import org.webphone.media.MediaListener;
import org.webphone.media.MediaSession;
import org.webphone.media.MediaSessionConfig;
import org.webphone.media.SoundSink;
import org.webphone.media.SoundSource;
import org.webphone.sdp.Negotiated;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SdpException;
import org.webphone.sdp.SessionDescription;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipOffer;
import org.webphone.sip.SipReferral;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** One call of the exchange: its sound and its session descriptions. Lives on the loop of the exchange's stack. */
final class Talk implements SipCallListener {

	private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

	private static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis());

	private final MediaSession sound;
	private final ClipPlayer player = new ClipPlayer();
	private final List<Runnable> atEnd = new ArrayList<>();
	private final Origin origin = Origin.create(IDS.incrementAndGet(), Exchange.HOST);
	private SessionDescription ours;
	/** What was agreed with an offer and begins to sound with our answer. */
	private Negotiated agreedFirst;
	private final List<Runnable> whenTalking = new ArrayList<>();
	private Consumer<Character> keys = key -> { };
	private final List<Runnable> atOffer = new ArrayList<>();
	private Consumer<SipReferral> referrals = referral -> referral.refuse(603, "Declined");
	private boolean talking;
	private boolean over;

	/** @throws MediaException when no RTP port is free */
	Talk(AudioEngine engine) throws MediaException {
		sound = engine.open(MediaSessionConfig.on(InetAddress.getLoopbackAddress()));
		sound.source(new SoundSource.Live(player));
		sound.addListener(new MediaListener() {
			@Override
			public void dtmf(char digit, int millis, boolean inBand) {
				keys.accept(digit);
			}
		});
	}

	/** Our offer for a call that we place. */
	SipBody offer() {
		ours = OfferAnswer.offer(origin, sound.capabilities());
		return body();
	}

	/** Reads the caller's offer. @return false when the call was refused because nothing fits */
	boolean prepare(SipCall call) {
		Optional<SipBody> body = call.invite().body().filter(SipBody::isSdp);
		if (body.isEmpty()) {
			offer();
			return true;
		}
		if (read(body.get()).map(o -> OfferAnswer.answer(o, sound.capabilities(), origin))
				.orElse(null) instanceof Outcome.Agreed agreed) {
			ours = agreed.local();
			agreedFirst = agreed.negotiated();
			return true;
		}
		call.reject(488);
		return false;
	}

	/** Answers the call; clips that were asked for begin to play. */
	void accept(SipCall call) {
		if (!over) {
			call.accept(body());
			talking = true;
			whenTalking.forEach(Runnable::run);
			if (agreedFirst != null) {
				sound.apply(agreedFirst);
			}
		}
	}

	void play(Clip... clips) {
		player.play(clips);
	}

	/** From now on the caller hears what he says. */
	void echo() {
		var echo = new Echo();
		sound.sink(new SoundSink.Live(echo.sink()));
		sound.source(new SoundSource.Live(echo.source()));
	}

	void onKey(Consumer<Character> listener) {
		keys = listener;
	}

	/** Hears that the user hands this call on; without a listener that is declined. */
	void onReferred(Consumer<SipReferral> listener) {
		referrals = listener;
	}

	/** Runs once, when the user next offers a changed session. */
	void onOffered(Runnable action) {
		atOffer.add(action);
	}

	void onTalking(Runnable action) {
		whenTalking.add(action);
	}

	void onEnd(Runnable action) {
		atEnd.add(action);
	}

	/** Whether the call was answered. */
	boolean answered() {
		return talking;
	}

	boolean over() {
		return over;
	}

	@Override
	public void answered(SipCall call, SipResponse response, String branch) {
		if (response.body().isEmpty() || !answer(response.body().get())) {
			call.end();
			return;
		}
		talking = true;
		whenTalking.forEach(Runnable::run);
	}

	@Override
	public void acknowledged(SipCall call, Optional<SipBody> answer) {
		if (answer.isPresent() && !answer(answer.get())) {
			call.end();
		}
	}

	@Override
	public void referred(SipCall call, SipReferral referral) {
		referrals.accept(referral);
	}

	@Override
	public void offered(SipCall call, SipOffer offer) {
		List.copyOf(atOffer).forEach(Runnable::run);
		atOffer.clear();
		if (offer.body().isEmpty()) {
			ours = OfferAnswer.reoffer(ours, sound.capabilities());
			offer.accept(body());
		} else if (read(offer.body().get()).map(o -> OfferAnswer.reanswer(o, sound.capabilities(), ours))
				.orElse(null) instanceof Outcome.Agreed agreed) {
			ours = agreed.local();
			sound.apply(agreed.negotiated());
			offer.accept(body());
		} else {
			offer.refuse(488, "Not Acceptable Here");
		}
	}

	@Override
	public boolean info(SipCall call, SipRequest request) {
		Optional<Character> key = request.body().flatMap(DtmfInfo::key);
		key.ifPresent(keys);
		return key.isPresent();
	}

	@Override
	public void ended(SipCall call, SipEnd end) {
		over = true;
		sound.close();
		atEnd.forEach(Runnable::run);
	}

	private boolean answer(SipBody body) {
		if (read(body).map(a -> OfferAnswer.negotiated(ours, a)).orElse(null) instanceof Outcome.Agreed agreed) {
			sound.apply(agreed.negotiated());
			return true;
		}
		return false;
	}

	private static Optional<SessionDescription> read(SipBody body) {
		try {
			return Optional.of(SessionDescription.parse(body.text()));
		} catch (SdpException e) {
			LOG.debug("A session description could not be read: {}", e.getMessage());
			return Optional.empty();
		}
	}

	private SipBody body() {
		return SipBody.sdp(ours.write());
	}
}
