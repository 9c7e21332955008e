package org.webphone.demo.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Address;
import org.webphone.demo.DemoException;
import org.webphone.media.AudioEngine;
import org.webphone.media.MediaException;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipDigestVerifier;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipIncomingRequest;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipNotifier;
import org.webphone.sip.SipStack;

/** Whatever comes in at the exchange: registrations, calls, subscriptions. Lives on the loop of the exchange's stack. */
final class FrontDoor implements SipInbox {

	private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

	private final Registrar registrar;
	private final Floor floor;
	private final VoiceBox box = new VoiceBox();
	private final SipDigestVerifier digest;
	private final AudioEngine engine;
	private volatile SipStack stack;
	private Extensions extensions;
	private Handover handover;

	FrontDoor(Registrar registrar, Floor floor, SipDigestVerifier digest, AudioEngine engine) {
		this.registrar = registrar;
		this.floor = floor;
		this.digest = digest;
		this.engine = engine;
	}

	/** Called once, before the first message can matter: the stack exists only after its inbox. */
	void open(SipStack opened) {
		stack = opened;
		opened.loop().execute(() -> {
			extensions = new Extensions(opened.loop(), box);
			handover = new Handover(extensions::at, opened.loop());
		});
	}

	@Override
	public boolean request(SipIncomingRequest request) {
		if (!request.request().method().equals("REGISTER")) {
			return false;
		}
		registrar.register(request);
		return true;
	}

	@Override
	public boolean subscribe(SipNotifier subscriber) {
		return box.subscribe(subscriber) || floor.subscribe(subscriber);
	}

	@Override
	public SipCallListener incoming(SipCall call) {
		var verdict = digest.check(call.invite(), true);
		var nobody = new Refused();
		if (verdict.user().isEmpty()) {
			call.reject(407, "", verdict.challenge());
			return nobody;
		}
		String number = Address.tryParse(call.invite().uri()).map(Address::user).orElse("");
		if (extensions == null) {
			call.reject(503);
			return nobody;
		}
		if (number.startsWith("**")) {
			return pickUp(call, number.substring(2));
		}
		Service service = extensions.at(number);
		if (service instanceof Service.Refuse refuse) {
			refuse.apply(call);
			return nobody;
		}
		return talk(call, number, service);
	}

	private SipCallListener pickUp(SipCall call, String extension) {
		if (!floor.takeRinging(extension)) {
			call.reject(480);
			return new Refused();
		}
		return talk(call, extension, new Service.Answer(Duration.ZERO, talk -> talk.play(extensions.voice("caller"),
				extensions.music())));
	}

	private SipCallListener talk(SipCall call, String number, Service service) {
		Talk talk;
		try {
			talk = new Talk(engine);
		} catch (MediaException e) {
			LOG.warn("The demo exchange has no port for a call: {}", e.getMessage());
			call.reject(503);
			return new Refused();
		}
		if (!talk.prepare(call)) {
			return talk;
		}
		handover.follow(call, talk);
		floor.callsWithUser(number, talk);
		switch (service) {
			case Service.Answer answer when answer.ringing().isZero() -> answer(call, talk, answer);
			case Service.Answer answer -> {
				call.ring();
				later(talk, answer.ringing(), () -> answer(call, talk, answer));
			}
			case Service.RingOnly ring -> {
				call.ring();
				later(talk, ring.patience(), () -> call.reject(480));
			}
			case Service.Refuse refuse -> refuse.apply(call);
		}
		return talk;
	}

	private void answer(SipCall call, Talk talk, Service.Answer answer) {
		talk.accept(call);
		answer.sound().accept(talk);
	}

	private void later(Talk talk, Duration delay, Runnable action) {
		ScheduledFuture<?> timer = stack.loop().schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
		talk.onEnd(() -> timer.cancel(false));
	}

	/** The outside caller rings the user. */
	CompletionStage<Void> callIn() {
		var done = new CompletableFuture<Void>();
		stack.loop().execute(() -> {
			Optional<Address> contact = registrar.contact();
			if (contact.isEmpty()) {
				done.completeExceptionally(new DemoException(
						"Nobody is signed in to the demo exchange, so its outside caller cannot ring."));
				return;
			}
			try {
				ring(contact.get());
				done.complete(null);
			} catch (MediaException e) {
				done.completeExceptionally(new DemoException("The outside caller cannot ring: " + e.getMessage(), e));
			}
		});
		return done;
	}

	private void ring(Address contact) throws MediaException {
		var talk = new Talk(engine);
		var endpoint = stack.listening().getFirst();
		Address caller = Address.sip(People.CALLER_NUMBER, Exchange.HOST, endpoint.port())
				.withDisplayName(People.CALLER_NAME);
		// A line sends to its server: for a call that the exchange itself places, that is the user's telephone.
		var line = stack.line(SipLineConfig.of(caller, endpoint.transport()).withKeepAlive(Duration.ZERO)
				.withRegistrar(contact.hostPort()));
		SipCall call = line.call(SipInvite.to(contact, talk.offer()), talk);
		handover.follow(call, talk);
		talk.onTalking(() -> talk.play(extensions.voice("caller"), extensions.music()));
		talk.onEnd(line::close);
		later(talk, Duration.ofSeconds(45), () -> {
			if (!talk.answered()) {
				box.left();
				call.end();
			}
		});
	}

	void close() {
		SipStack s = stack;
		if (s != null) {
			LOG.debug("The demo exchange closes: {}", s.counters());
		}
	}

	/** Hears of a call that was refused at once. */
	private static final class Refused implements SipCallListener {

		@Override
		public void answered(SipCall call, org.webphone.sip.SipResponse response, String branch) {
			call.end();
		}

		@Override
		public void offered(SipCall call, org.webphone.sip.SipOffer offer) {
			offer.refuse(488, "Not Acceptable Here");
		}

		@Override
		public void ended(SipCall call, org.webphone.sip.SipEnd end) {
			LOG.debug("A refused call ended: {}", end.cause());
		}
	}
}
