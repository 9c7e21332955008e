package org.webphone.sip.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
	private static final byte[] PING = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
	private static final Duration REFUSED_RETRY = Duration.ofMinutes(5);
	private static final int[] BACK_OFF_S = { 2, 4, 8, 16, 30, 60 };

	private final StackCore core;
	private final LineImpl line;
	private final SipRegistrationListener listener;
	private final DigestClient digest = new DigestClient();
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
	private int failures;
	private Loop.Timer next = Loop.Timer.NONE;
	private Loop.Timer keepAlive = Loop.Timer.NONE;

	RegistrationImpl(StackCore core, LineImpl line, SipRegistrationListener listener) {
		this.core = core;
		this.line = line;
		this.listener = listener;
		this.wish = line.config().expires();
	}

	@Override
	public void refresh() {
		core.loop().run(() -> {
			failures = 0;
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
		failures = 0;
		listener.registered(granted);
		next.cancel();
		next = core.loop().after(moved ? Duration.ofMillis(1) : beforeExpiry(granted), this::attempt);
		keepAlive();
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
		registered = false;
		told = false;
		keepAlive.cancel();
		Optional<Duration> retry = retry(outcome);
		LOG.info("Registration of {} failed: {} {}", Text.masked(line.config().aor().user()),
				outcome.code(), Text.printable(outcome.reason(), 200));
		listener.failed(outcome, retry);
		next.cancel();
		retry.ifPresent(d -> next = core.loop().after(d, this::attempt));
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
		double jitter = ThreadLocalRandom.current().nextDouble(0.85, 1.0);
		int seconds = BACK_OFF_S[Math.min(failures++, BACK_OFF_S.length - 1)];
		return Optional.of(Duration.ofMillis((long) (seconds * 1000 * jitter)));
	}

	private void keepAlive() {
		keepAlive.cancel();
		Duration interval = line.config().keepAlive();
		if (interval.isZero() || over) {
			return;
		}
		keepAlive = core.loop().after(interval, () -> {
			channel.send(PING, e -> LOG.debug("A keep-alive could not be sent: {}", e.getMessage()));
			keepAlive();
		});
	}

	/** The connection that carried us is gone: calls would no longer find us. */
	void connectionLost(Channel c) {
		if (!over && registered && channel == c) {
			next.cancel();
			next = core.loop().after(Duration.ofMillis(ThreadLocalRandom.current().nextInt(300, 1500)), this::attempt);
		}
	}

	/** Registers anew over fresh sockets. */
	void networkChanged() {
		if (!over) {
			failures = 0;
			next.cancel();
			next = core.loop().after(Duration.ofMillis(ThreadLocalRandom.current().nextInt(50, 800)), this::attempt);
		}
	}

	/** Stops without a word to the registrar. */
	void abandon() {
		over = true;
		next.cancel();
		keepAlive.cancel();
	}

	@Override
	public CompletionStage<SipOutcome> stop() {
		var result = new CompletableFuture<SipOutcome>();
		core.loop().run(() -> {
			boolean known = registered || running != null;
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
