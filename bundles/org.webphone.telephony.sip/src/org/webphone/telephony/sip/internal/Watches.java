package org.webphone.telephony.sip.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipSubscription;
import org.webphone.sip.SipSubscriptionListener;
import org.webphone.sip.SipWatch;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.Presence;

/** The subscriptions of a line: the voicemail of the account, and the colleagues whose state is wanted. For the loop. */
final class Watches {

	private static final int BAD_EVENT = 489;

	private final SipLineDesk desk;
	private final Map<String, Watched> colleagues = new HashMap<>();
	private Optional<SipSubscription> messages = Optional.empty();

	Watches(SipLineDesk desk) {
		this.desk = desk;
	}

	/** The account is registered: its voicemail can be asked for. */
	void registered() {
		if (messages.isEmpty() && desk.line().isPresent()) {
			SipWatch watch = SipWatch.messages(desk.account().aor().withDisplayName(""));
			messages = Optional.of(desk.line().get().subscribe(watch, new MessageFacts()));
		}
	}

	void add(String target) {
		if (!colleagues.containsKey(target) && desk.line().isPresent()) {
			var watched = new Watched(target);
			colleagues.put(target, watched);
			watched.subscription = desk.line().get().subscribe(SipWatch.dialogs(address(target)), watched);
		}
	}

	void remove(String target) {
		Watched watched = colleagues.remove(target);
		if (watched != null) {
			watched.subscription.close();
		}
	}

	/**
	 * How the call that rings at {@code extension} can be taken over; nothing where its dialog is not known. Only ways through
	 * our own server: a document must not make us call a stranger.
	 */
	List<DialogInfo.Takeover> takeovers(String extension) {
		return Optional.ofNullable(colleagues.get(extension)).map(w -> w.dialogs.takeovers(address(extension))).orElse(List.of())
				.stream().filter(way -> desk.throughServer(way.target())).toList();
	}

	/** Exchanges that tell of the voicemail without having been asked. */
	boolean unsolicited(SipRequest notify) {
		Optional<SipBody> summary = notify.body().filter(b -> b.type().equals("application/simple-message-summary"));
		summary.ifPresent(body -> desk.events().messageWaiting(MessageSummary.read(body.text())));
		return summary.isPresent();
	}

	void close() {
		messages.ifPresent(SipSubscription::close);
		messages = Optional.empty();
		colleagues.values().forEach(w -> w.subscription.close());
		colleagues.clear();
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

	/** A colleague whose dialogs are watched. */
	private final class Watched implements SipSubscriptionListener {

		private final String target;
		private DialogInfo dialogs = DialogInfo.UNKNOWN;
		private SipSubscription subscription;
		private boolean presenceAlone;

		Watched(String target) {
			this.target = target;
		}

		@Override
		public void notified(SipRequest notify, SipBody body) {
			if (body.type().equals("application/pidf+xml")) {
				Pidf.read(body.text()).ifPresent(state -> desk.events().presence(new Presence(target, state, "")));
				return;
			}
			dialogs = dialogs.with(body.text());
			desk.events().presence(new Presence(target, dialogs.state(), dialogs.remote()));
		}

		@Override
		public void lost(SipOutcome outcome, Optional<Duration> retryIn) {
			dialogs = DialogInfo.UNKNOWN;
			desk.events().presence(new Presence(target, Presence.State.UNKNOWN, ""));
			if (outcome.code() == BAD_EVENT && !presenceAlone && desk.line().isPresent()) {
				// An exchange that knows no dialogs may know whether somebody is there.
				presenceAlone = true;
				subscription.close();
				subscription = desk.line().get().subscribe(SipWatch.presence(address(target)), this);
			}
		}
	}
}
