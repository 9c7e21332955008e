package org.webphone.notifications.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.webphone.core.CallId;
import org.webphone.core.concurrent.Listeners;
import org.webphone.media.AudioEngine;
import org.webphone.notifications.Announcement;
import org.webphone.notifications.Announcement.Kind;
import org.webphone.notifications.NotificationService;
import org.webphone.notifications.Notifier;
import org.webphone.preferences.Settings;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;

/** Follows the calls and decides what is announced and whether it rings. */
@Component(service = { CallListener.class, NotificationService.class })
public final class Announcer implements CallListener, NotificationService {

	private final Map<CallId, CallSnapshot> calls = new HashMap<>();
	private final Listeners<Notifier> notifiers = new Listeners<>("notifications");
	private final Ringing ringing;

	@Activate
	public Announcer(@Reference AudioEngine engine, @Reference Settings settings) {
		this(new EngineRinger(engine, settings));
	}

	Announcer(Ringer ringer) {
		ringing = new Ringing(ringer);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	synchronized void addNotifier(Notifier notifier) {
		notifiers.add(notifier);
		ring();
	}

	synchronized void removeNotifier(Notifier notifier) {
		notifiers.remove(notifier);
		ring();
	}

	@Override
	public synchronized void callChanged(CallSnapshot call) {
		CallSnapshot before = call.state().ended() ? calls.remove(call.id()) : calls.put(call.id(), call);
		boolean waits = waits(call);
		boolean waited = before != null && waits(before);
		if (waits) {
			announce(call, busy() ? Kind.WAITING : Kind.INCOMING);
		} else if (waited) {
			notifiers.tell(n -> n.withdraw(call.id()));
		}
		call.ending().filter(e -> call.direction() == Direction.IN && missed(e))
				.ifPresent(e -> announce(call, Kind.MISSED));
		ring();
	}

	private void ring() {
		List<CallId> waiting = new ArrayList<>();
		calls.values().stream().filter(Announcer::waits).forEach(c -> waiting.add(c.id()));
		ringing.update(notifiers.isEmpty() ? List.of() : waiting, busy());
	}

	private boolean busy() {
		return calls.values().stream().anyMatch(c -> c.state().established() || c.direction() == Direction.OUT);
	}

	private static boolean waits(CallSnapshot call) {
		return call.direction() == Direction.IN && call.state() instanceof CallState.Incoming;
	}

	/** What the user may want to call back; what was taken elsewhere or refused by hand is not news. */
	private static boolean missed(Ending ending) {
		return ending.reason() == EndReason.CANCELLED || ending.reason() == EndReason.NO_ANSWER;
	}

	private void announce(CallSnapshot call, Kind kind) {
		var announcement = new Announcement(call.id(), kind, call.remote(), call.line(), call.started());
		notifiers.tell(n -> n.announce(announcement));
	}

	@Override
	public synchronized void silence(CallId call) {
		ringing.silence(call);
		ring();
	}

	@Deactivate
	synchronized void close() {
		ringing.update(List.of(), false);
		notifiers.close();
	}
}
