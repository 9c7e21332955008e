package org.webphone.telephony.sip.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipException;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipLine;
import org.webphone.sip.SipRegistration;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackFactory;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.RegistrationState.Phase;
import org.webphone.telephony.RegistrationState.Problem;
import org.webphone.telephony.spi.Leg;
import org.webphone.telephony.spi.LegEvents;
import org.webphone.telephony.spi.Line;
import org.webphone.telephony.spi.LineEvents;

/**
 * One account over SIP: a stack and a line on it. Opening blocks and happens on a queue of the desk's own, on which
 * commands wait for it; then everything happens on the stack's loop.
 */
final class SipLineDesk implements Line, SipInbox {

	private static final Logger LOG = LoggerFactory.getLogger(SipLineDesk.class);

	private final AccountSettings account;
	private final LineSettings settings;
	private final LineEvents events;
	private final SoundWishes sounds;
	private final ConferenceMix mix;
	private final Trusted trusted;
	private final Watches watches;
	private final Consumer<SipLineDesk> onClosed;
	private final LineLoop loop = new LineLoop();
	private volatile SipLine line;
	private volatile String problem = "";
	private Optional<SipRegistration> registration = Optional.empty();
	private final OnceRegistered onceRegistered = new OnceRegistered(loop);
	private final Set<SipLeg> legs = new LinkedHashSet<>();

	SipLineDesk(AccountSettings account, LineEvents events, SoundWishes sounds, ConferenceMix mix,
			Consumer<SipLineDesk> onClosed) {
		this.account = account;
		this.settings = new LineSettings(account);
		this.events = events;
		this.sounds = sounds;
		this.mix = mix;
		this.onClosed = onClosed;
		this.trusted = new Trusted(events);
		this.watches = new Watches(this);
	}

	void open(SipStackFactory factory, char[] password) {
		Optional<String> secret = password == null ? Optional.empty() : Optional.of(new String(password));
		loop.queue(() -> {
			try {
				SipStack opened = openStack(factory);
				line = opened.line(settings.line(() -> secret));
				loop.opened(opened);
			} catch (SipException | IllegalArgumentException e) {
				LOG.info("The account {} cannot be opened: {}", account.id(), e.getMessage());
				problem = e.getMessage();
				tellProblem();
			}
		});
	}

	private SipStack openStack(SipStackFactory factory) throws SipException {
		try {
			return factory.open(settings.stack(trusted), this);
		} catch (SipException e) {
			if (!account.localHost().isEmpty()) {
				throw e;
			}
			LOG.debug("There is no IPv6 here: {}", e.getMessage());
			return factory.open(settings.oldStack(trusted), this);
		}
	}

	private void tellProblem() {
		events.registration(new RegistrationState(Phase.FAILED, 0, Problem.PORT_IN_USE, 0, problem, 0));
	}

	// Commands, from the calls thread

	@Override
	public void register() {
		onLoop(() -> registration.ifPresentOrElse(SipRegistration::refresh, () -> registration = Optional.of(
				line.register(new RegistrationFacts(events, account.registrarHostPort(), this::registered)))),
				this::tellProblem);
	}

	@Override
	public void unregister() {
		onLoop(() -> {
			registration.ifPresent(SipRegistration::stop);
			registration = Optional.empty();
		});
	}

	@Override
	public Leg dial(Address target, LegEvents to) {
		var leg = new SipLeg(this);
		leg.events(to);
		loop.queue(() -> {
			track(leg);
			offLoop(() -> new PlaceCall(this, leg, target).start(new OutgoingListener(leg)));
		});
		return leg;
	}

	@Override
	public Leg pickUp(String extension, Address fallback, LegEvents to) {
		var leg = new SipLeg(this);
		leg.events(to);
		onLoop(() -> new PickUp(this, leg, fallback).start(watches.takeovers(extension)),
				() -> leg.end(EndReason.NETWORK, 0, problem));
		return leg;
	}

	@Override
	public void watch(String target) {
		onLoop(() -> watches.add(target));
	}

	@Override
	public void unwatch(String target) {
		onLoop(() -> watches.remove(target));
	}

	@Override
	public void trust(String fingerprint) {
		trusted.add(fingerprint);
		register();
	}

	@Override
	public void conference(List<Leg> joined) {
		onLoop(() -> mix.join(joined.stream().map(SipLeg.class::cast).toList()));
	}

	@Override
	public CompletionStage<Void> close() {
		var done = new CompletableFuture<Void>();
		onLoop(() -> {
			watches.close().thenCompose(told -> registration.map(SipRegistration::stop).orElse(CompletableFuture.completedFuture(null)))
					.whenComplete((outcome, failure) -> offLoop(() -> shut(done)));
		}, () -> shut(done));
		return done;
	}

	private void shut(CompletableFuture<Void> done) {
		loop.closeStack();
		onClosed.accept(this);
		done.complete(null);
		loop.shutdown();
	}

	// Facts, on the loop

	@Override
	public SipCallListener incoming(SipCall call) {
		return new TakeCall(this, call).start();
	}

	@Override
	public boolean unsolicited(SipRequest notify) {
		return watches.unsolicited(notify);
	}

	@Override
	public void networkChanged() {
		onceRegistered.changed(registration.isPresent());
		new LostAddress(this).start();
	}

	private void registered() {
		watches.registered();
		onceRegistered.registered();
	}

	/** Runs it once the exchange knows the address that we have now; in any case after a while. */
	void onceRegistered(Runnable work) {
		onLoop(() -> onceRegistered.run(work));
	}

	// For the legs

	AccountSettings account() {
		return account;
	}

	LineEvents events() {
		return events;
	}

	SoundWishes sounds() {
		return sounds;
	}

	Optional<SipLine> line() {
		return Optional.ofNullable(line);
	}

	/** Why the account cannot be used, as a sentence; empty where it can. */
	String problem() {
		return problem;
	}

	String serverHost() {
		return settings.serverHost();
	}

	/** Whether a call there goes to our server first. */
	boolean throughServer(Address target) {
		return settings.nextHop(target).equals(settings.serverHost());
	}

	/** The address to have the sound of a call to {@code target} sent to. May ask the name service. */
	InetAddress mediaAddress(Address target) throws IOException {
		return account.localHost().isEmpty() ? LocalAddress.towards(settings.nextHop(target))
				: InetAddress.getByName(account.localHost());
	}

	void track(SipLeg leg) {
		synchronized (legs) {
			legs.add(leg);
		}
	}

	void forget(SipLeg leg) {
		synchronized (legs) {
			legs.remove(leg);
		}
	}

	/** The calls of this line that last. */
	List<SipLeg> legs() {
		synchronized (legs) {
			return List.copyOf(legs);
		}
	}

	/**
	 * Whether a dialog that somebody tells of is a call of ours: it has its Call-ID or, where an exchange in between has made the
	 * dialog anew, comes from our number while we are in a call.
	 */
	boolean own(String callId, String number) {
		List<SipLeg> lasting = legs();
		return number.equals(account.aor().user()) && !lasting.isEmpty()
				|| !callId.isEmpty() && lasting.stream().anyMatch(l -> l.protocolId().equals(callId));
	}

	/** Calls that last use the devices of the changed settings. */
	void followSound() {
		onLoop(() -> legs().stream().map(SipLeg::sound).filter(Objects::nonNull).forEach(s -> sounds.follow(s.session())));
	}

	/** Runs {@code work} on the loop once there is one; nothing where the account could not be opened. */
	void onLoop(Runnable work) {
		onLoop(work, () -> LOG.debug("A command was left: {}", problem));
	}

	void onLoop(Runnable work, Runnable otherwise) {
		loop.run(work, otherwise);
	}

	void onLoopOrHere(Runnable work) {
		onLoop(work, work);
	}

	void later(long delay, TimeUnit unit, Runnable work) {
		loop.later(delay, unit, work);
	}

	/** Runs what may block. */
	void offLoop(Runnable work) {
		loop.beside(work);
	}
}
