package org.webphone.telephony.sip.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipSubscription;
import org.webphone.sip.SipSubscriptionListener;
import org.webphone.sip.SipWatch;
import org.webphone.telephony.MessageWaiting;

/** The subscriptions of a line: the voicemail of the account, and the colleagues whose state is wanted. For the loop. */
final class Watches {

	private static final int LEAVE_AT_ONCE = 25;
	private static final int LEAVE_STEPS = 20;

	private final SipLineDesk desk;
	private final Map<String, WatchedColleague> colleagues = new HashMap<>();
	private final Pace pace;
	private Optional<SipSubscription> messages = Optional.empty();

	Watches(SipLineDesk desk) {
		this.desk = desk;
		this.pace = new Pace(this::later);
	}

	private void later(long millis, Runnable work) {
		desk.later(millis, TimeUnit.MILLISECONDS, work);
	}

	/** The account is registered: its voicemail can be asked for. */
	void registered() {
		if (messages.isEmpty() && desk.line().isPresent()) {
			SipWatch watch = SipWatch.messages(desk.account().aor().withDisplayName(""));
			messages = Optional.of(desk.line().get().subscribe(watch, new MessageFacts()));
		}
	}

	/** Subscribes soon: a thousand colleagues are asked for a few at a time, in the order in which they were added. */
	void add(String target) {
		if (!colleagues.containsKey(target) && desk.line().isPresent()) {
			var watched = new WatchedColleague(desk, pace, target, address(target));
			colleagues.put(target, watched);
			watched.start();
		}
	}

	void remove(String target) {
		Optional.ofNullable(colleagues.remove(target)).ifPresent(c -> {
			c.leave();
			pace.add(c::close);
		});
	}

	/**
	 * How the call that rings at {@code extension} can be taken over; nothing where its dialog is not known. Only ways through
	 * our own server: a document must not make us call a stranger.
	 */
	List<DialogInfo.Takeover> takeovers(String extension) {
		return Optional.ofNullable(colleagues.get(extension)).map(WatchedColleague::takeovers).orElse(List.of())
				.stream().filter(way -> desk.throughServer(way.target())).toList();
	}

	/** Exchanges that tell of the voicemail without having been asked. */
	boolean unsolicited(SipRequest notify) {
		Optional<SipBody> summary = notify.body().filter(b -> b.type().equals("application/simple-message-summary"));
		summary.ifPresent(body -> desk.events().messageWaiting(MessageSummary.read(body.text())));
		return summary.isPresent();
	}

	/**
	 * Ends all subscriptions, so many at once that neither the exchange is flooded nor the user waits longer than two seconds.
	 *
	 * @return completes when all were told
	 */
	CompletionStage<Void> close() {
		messages.ifPresent(SipSubscription::close);
		messages = Optional.empty();
		pace.clear();
		List<WatchedColleague> leaving = List.copyOf(colleagues.values());
		colleagues.clear();
		leaving.forEach(WatchedColleague::leave);
		var exit = new Pace(this::later, Math.max(LEAVE_AT_ONCE, (leaving.size() + LEAVE_STEPS - 1) / LEAVE_STEPS));
		leaving.forEach(c -> exit.add(c::close));
		var told = new CompletableFuture<Void>();
		exit.add(() -> told.complete(null));
		return told;
	}

	Address address(String target) {
		Address aor = desk.account().aor();
		return target.matches("(?i)sips?:.*") ? Address.parse(target)
				: new Address(aor.scheme(), target, aor.host(), aor.port(), "", "");
	}

	private final class MessageFacts implements SipSubscriptionListener {

		@Override
		public void notified(SipRequest notify, SipBody body) {
			desk.events().messageWaiting(MessageSummary.read(body.text()));
		}

		@Override
		public void lost(SipOutcome outcome, Optional<Duration> retryIn) {
			// what was known of the voicemail is still the best guess; the stack asks again
		}
	}
}
