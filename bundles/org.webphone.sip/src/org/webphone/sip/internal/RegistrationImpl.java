package org.webphone.sip.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Address;
import org.webphone.core.Text;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRegistration;
import org.webphone.sip.SipRegistrationListener;
import org.webphone.sip.SipResponse;

/** Keeps one binding alive (RFC 3261 section 10.2). Only on the loop, but for the commands. */
final class RegistrationImpl implements SipRegistration {

	private static final Logger LOG = LoggerFactory.getLogger(RegistrationImpl.class);
	private static final Duration REFUSED_RETRY = Duration.ofMinutes(5);
	/** Without a network its return is what we wait for; this is for machines that do not tell. */
	private static final Duration NO_NETWORK_RETRY = Duration.ofSeconds(30);

	private final StackCore core;
	private final LineImpl line;
	private final SipRegistrationListener listener;
	private final DigestClient digest = new DigestClient();
	private final BackOff backOff = new BackOff(System::nanoTime, () -> ThreadLocalRandom.current().nextDouble());
	private final Flow flow;
	private final String callId = LineImpl.newCallId();
	private final String tag = Tags.fresh();
	private long sequence;
	private Duration wish;
	private Exchange running;
	private Channel channel;
	private String bound = "";
	private boolean registered;
	private boolean told;
	private boolean again;
	private boolean over;
	private String lastFailure = "";
	/** The server seems to have gone; the attempt that runs is to find out. */
	private boolean suspicion;
	/** What the server knew of us may be lost, and with it what we watch. */
	private boolean interrupted;
	private Loop.Timer next = Loop.Timer.NONE;

	RegistrationImpl(StackCore core, LineImpl line, SipRegistrationListener listener) {
		this.core = core;
		this.line = line;
		this.listener = listener;
		this.wish = line.config().expires();
		this.flow = new Flow(core.loop(), core.timers(), line.config().keepAlive(), this::serverGone);
	}

	@Override
	public void refresh() {
		core.loop().run(() -> {
			backOff.reset();
			attempt();
		});
	}

	private void attempt() {
		if (over) {
			return;
		}
		if (running != null) {
			again = true;
			return;
		}
		next.cancel();
		if (!registered && !told) {
			told = true;
			listener.registering();
		}
		running = exchange(wish, this::done).start();
		flow.watch(running);
	}

	private Exchange exchange(Duration lifetime, Exchange.Listener l) {
		SipHeaders fields = SipHeaders.of("Expires", Long.toString(lifetime.toSeconds())).with("Supported", "path")
				.with("Allow", Capabilities.ALLOW);
		Draft d = line.draft("REGISTER", line.config().aor(), fields, Optional.empty(), callId, tag, () -> ++sequence, true);
		Draft toDomain = new Draft(d.method(), line.registrarUri(), d.headers(), d.routes(), d.nextHop(), d.transport(),
				d.cseq(), d.contact(), d.body());
		return new Exchange(core, line, toDomain, digest, l);
	}

	private void done(SipOutcome outcome, Optional<Inbound<SipResponse>> in, Exchange exchange) {
		running = null;
		if (over) {
			return;
		}
		exchange.channel().ifPresent(c -> channel = c);
		if (outcome.ok()) {
			succeeded(outcome.response().orElseThrow(), exchange.sent().headers().first("Contact").orElse(""));
		} else if (outcome.code() == 423 && longer(outcome.response().orElseThrow())) {
			attempt();
		} else {
			failed(outcome);
		}
		if (again) {
			again = false;
			attempt();
		}
	}

	private void succeeded(SipResponse r, String sent) {
		Duration granted = granted(r);
		String contact = line.contactValue(channel.local());
		// The answer told us another address of ours: register that one, once.
		boolean moved = !contact.equals(sent) && !contact.equals(bound);
		bound = contact;
		registered = true;
		told = false;
		lastFailure = "";
		backOff.reset();
		if (suspicion) {
			suspicion = false;
			flow.lied();
		}
		listener.registered(granted);
		next.cancel();
		next = core.loop().after(moved ? Duration.ofMillis(1) : beforeExpiry(granted), this::attempt);
		flow.keep(channel);
		if (interrupted) {
			interrupted = false;
			line.watchAnew();
		}
	}

	/** The lifetime on our own Contact counts, then Expires, then what we asked for. */
	private Duration granted(SipResponse r) {
		Optional<String> own = HeaderText.elements(r.headers(), "Contact").stream()
				.filter(c -> c.contains("line=" + line.token())).findFirst();
		int seconds = own.flatMap(c -> SipMessage.parameter(c, "expires")).or(() -> r.headers().first("Expires"))
				.map(v -> HeaderText.number(v, -1)).filter(n -> n >= 0).orElse((int) wish.toSeconds());
		return Duration.ofSeconds(Math.max(1, seconds));
	}

	static Duration beforeExpiry(Duration granted) {
		long s = granted.toSeconds();
		return s <= 20 ? granted.dividedBy(2) : Duration.ofSeconds(s - Math.clamp(s / 10, 8, 60));
	}

	private boolean longer(SipResponse r) {
		int least = r.headers().first("Min-Expires").map(v -> HeaderText.number(v, -1)).orElse(-1);
		if (least <= wish.toSeconds()) {
			return false;
		}
		wish = Duration.ofSeconds(least);
		return true;
	}

	private void failed(SipOutcome outcome) {
		lost();
		bound = "";
		Optional<Duration> retry = retry(outcome);
		String why = outcome.code() + " " + Text.printable(outcome.reason(), 200);
		if (!why.equals(lastFailure)) {
			// An outage may last for days, and every attempt fails alike.
			lastFailure = why;
			LOG.info("Registration of {} failed: {}", Text.masked(line.config().aor().user()), why);
		}
		listener.failed(blameless(outcome) ? SipOutcome.none(SipFailure.NO_NETWORK, "There is no network.") : outcome, retry);
		next.cancel();
		retry.ifPresent(d -> next = core.loop().after(d, this::attempt));
	}

	/** Where the machine has no network, neither the name of the server nor the server is to blame. */
	private boolean blameless(SipOutcome outcome) {
		String host = Address.tryParse("sip:" + line.config().registrar()).map(Address::host).orElse("");
		return core.registry().offline() && !host.equals("localhost") && !host.startsWith("127.") && !host.equals("[::1]")
				&& outcome.failure().filter(f -> f == SipFailure.UNKNOWN_HOST || f == SipFailure.UNREACHABLE).isPresent();
	}

	private void lost() {
		registered = false;
		told = false;
		suspicion = false;
		interrupted = true;
		flow.rest();
		next.cancel();
	}

	private Optional<Duration> retry(SipOutcome outcome) {
		switch (outcome.failure().orElse(SipFailure.CLOSED)) {
			case CREDENTIALS, FOREIGN_CHALLENGE, CERTIFICATE, CLOSED -> {
				return Optional.empty();
			}
			case REFUSED -> {
				Optional<Duration> asked = outcome.response().flatMap(RetryAfter::of);
				if (asked.isPresent()) {
					return asked;
				}
				if (outcome.code() < 500 && outcome.code() != 408 && outcome.code() != 480) {
					return Optional.of(REFUSED_RETRY);
				}
			}
			default -> {
				// the network or the server: it may come back any moment
			}
		}
		if (outcome.response().isPresent()) {
			return Optional.of(backOff.next(BackOff.Failure.ERROR));
		}
		return Optional.of(backOff.next(outcome.failure().filter(f -> f == SipFailure.UNKNOWN_HOST).isPresent()
				? BackOff.Failure.UNKNOWN_HOST : BackOff.Failure.SILENCE));
	}

	/** Nobody listens any more where we are registered: what was known of us there is probably lost. */
	private void serverGone() {
		if (!over && registered && running == null) {
			LOG.info("Nobody listens at the registrar any more");
			suspicion = true;
			interrupted = true;
			attempt();
		}
	}

	/** The connection that carried us is gone: calls would no longer find us. */
	void connectionLost(Channel c) {
		if (running != null) {
			running.cut(c, new IOException("the connection was closed."));
		}
		if (!over && registered && channel == c) {
			interrupted = true;
			flow.rest();
			next.cancel();
			next = core.loop().after(Duration.ofMillis(ThreadLocalRandom.current().nextInt(100, 1000)), this::attempt);
		}
	}

	/** Registers anew over fresh sockets. What is under way bears the old address. */
	void networkChanged() {
		if (!over) {
			giveUp();
			backOff.reset();
			lost();
			next = core.loop().after(Duration.ofMillis(ThreadLocalRandom.current().nextInt(50, 500)), this::attempt);
		}
	}

	/** The machine has no network any more; a server on the machine itself is still there. */
	void networkLost() {
		if (over || channel != null && channel.remote().getAddress().isLoopbackAddress()) {
			return;
		}
		giveUp();
		lost();
		listener.failed(SipOutcome.none(SipFailure.NO_NETWORK, "There is no network."), Optional.of(NO_NETWORK_RETRY));
		next = core.loop().after(NO_NETWORK_RETRY, this::attempt);
	}

	private void giveUp() {
		if (running != null) {
			running.abandon();
			running = null;
			again = false;
		}
	}

	/** Stops without a word to the registrar. */
	void abandon() {
		over = true;
		next.cancel();
		flow.close();
	}

	@Override
	public CompletionStage<SipOutcome> stop() {
		var result = new CompletableFuture<SipOutcome>();
		core.loop().run(() -> {
			boolean known = !bound.isEmpty() || running != null;
			abandon();
			if (!known) {
				listener.unregistered();
				result.complete(SipOutcome.none(SipFailure.CLOSED, "There was no registration."));
				return;
			}
			registered = false;
			exchange(Duration.ZERO, (outcome, in, exchange) -> result.complete(outcome)).start();
		});
		return result.completeOnTimeout(SipOutcome.none(SipFailure.TIMEOUT, "The registrar did not answer."), 2,
				TimeUnit.SECONDS).thenApply(o -> {
					core.loop().here(listener::unregistered);
					return o;
				});
	}
}
