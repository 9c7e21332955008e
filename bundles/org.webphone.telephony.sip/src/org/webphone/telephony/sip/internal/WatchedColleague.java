package org.webphone.telephony.sip.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipSubscription;
import org.webphone.sip.SipSubscriptionListener;
import org.webphone.sip.SipWatch;
import org.webphone.telephony.Presence;

/**
 * A colleague whose state is watched: by his dialogs (RFC 4235), or by his presence (RFC 3863) where the exchange does not
 * know the former. For the loop.
 */
final class WatchedColleague implements SipSubscriptionListener {

	private static final int BAD_EVENT = 489;
	/** The exchange has nobody there now. */
	private static final Set<Integer> AWAY = Set.of(404, 410, 480, 604);

	private final SipLineDesk desk;
	private final Pace pace;
	private final String target;
	private final Address address;
	private final Runnable subscribing = this::subscribe;
	private DialogInfo dialogs = DialogInfo.UNKNOWN;
	private boolean presenceAlone;
	private boolean left;
	private Optional<SipSubscription> subscription = Optional.empty();

	WatchedColleague(SipLineDesk desk, Pace pace, String target, Address address) {
		this.desk = desk;
		this.pace = pace;
		this.target = target;
		this.address = address;
	}

	/** Asks the exchange when it is this colleague's turn. */
	void start() {
		pace.add(subscribing);
	}

	private void subscribe() {
		subscription = desk.line().map(line -> line.subscribe(
				presenceAlone ? SipWatch.presence(address) : SipWatch.dialogs(address), this));
	}

	/** Tells nothing more; the subscription ends with {@link #close}. */
	void leave() {
		left = true;
		pace.remove(subscribing);
	}

	void close() {
		leave();
		subscription.ifPresent(SipSubscription::close);
	}

	/** How the call that rings there can be taken over, as the documents say. */
	List<DialogInfo.Takeover> takeovers() {
		return others().takeovers(address);
	}

	@Override
	public void notified(SipRequest notify, SipBody body) {
		if (body.type().equals("application/pidf+xml")) {
			Pidf.read(body.text()).ifPresent(state -> tell(state, "", false));
			return;
		}
		boolean asked = dialogs.gap();
		dialogs = dialogs.with(body.text());
		if (dialogs.gap() && !asked) {
			// A change was lost on the way: only the whole state helps (RFC 4235 section 4.1). Asked for once, not for each of a
			// server that counts in its own way.
			subscription.ifPresent(SipSubscription::refresh);
		}
		tellDialogs();
	}

	/** Exchanges have no document before something was published: no dialog of his, or nobody who says that he is there. */
	@Override
	public void notifiedWithoutBody(SipRequest notify) {
		if (presenceAlone) {
			tell(Presence.State.UNAVAILABLE, "", false);
			return;
		}
		dialogs = DialogInfo.NONE;
		tellDialogs();
	}

	@Override
	public void lost(SipOutcome outcome, Optional<Duration> retryIn) {
		dialogs = DialogInfo.UNKNOWN;
		tell(AWAY.contains(outcome.code()) ? Presence.State.UNAVAILABLE : Presence.State.UNKNOWN, "", false);
		if (outcome.code() == BAD_EVENT && !presenceAlone && !left) {
			// An exchange that knows no dialogs may know whether somebody is there.
			presenceAlone = true;
			subscription.ifPresent(SipSubscription::close);
			subscription = Optional.empty();
			start();
		}
	}

	/** Nobody takes over a call that he has placed himself. */
	private DialogInfo others() {
		return dialogs.without(desk::own);
	}

	private void tellDialogs() {
		tell(dialogs.state(), dialogs.remote(), dialogs.state() == Presence.State.RINGING && others().state() != Presence.State.RINGING);
	}

	private void tell(Presence.State state, String remote, boolean ours) {
		if (!left) {
			desk.events().presence(new Presence(target, state, remote, ours));
		}
	}
}
