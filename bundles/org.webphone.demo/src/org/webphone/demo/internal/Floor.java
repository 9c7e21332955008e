package org.webphone.demo.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.webphone.core.Address;
import org.webphone.demo.internal.Colleague.Manner;
import org.webphone.sip.SipNotifier;

/**
 * The office floor: who is on the telephone with whom, told to those who watch (RFC 4235). Colleagues ring each other
 * from time to time. Lives on the loop of the exchange's stack.
 */
final class Floor {

	/** How many times faster the office lives than a real one; for measurements. */
	private static final int HURRY = Math.max(1, Integer.getInteger("webphone.demo.hurry", 1));
	private static final Duration PAUSE = Duration.ofSeconds(15).dividedBy(HURRY);
	private static final Duration RINGING = Duration.ofSeconds(8).dividedBy(HURRY);
	private static final Duration TALKING = Duration.ofSeconds(20).dividedBy(HURRY);
	private static final Duration SUBSCRIPTION = Duration.ofMinutes(10);

	private final Map<String, DialogState> states = new LinkedHashMap<>();
	private final Map<String, List<SipNotifier>> watchers = new LinkedHashMap<>();
	private final Random dice = new Random();
	private ScheduledExecutorService loop;
	private ScheduledFuture<?> timer;
	private int version;

	Floor() {
		for (Colleague c : People.COLLEAGUES) {
			boolean talks = c.manner() == Manner.BUSY;
			states.put(c.extension(), talks ? DialogState.talking(People.CALLER_NUMBER) : DialogState.IDLE);
		}
	}

	void open(ScheduledExecutorService stackLoop) {
		loop = stackLoop;
		timer = loop.schedule(this::someoneRings, PAUSE.toMillis() / 3, TimeUnit.MILLISECONDS);
	}

	void close() {
		timer.cancel(false);
	}

	/** Accepts a watcher of a colleague; those without a telephone cannot be watched (480). */
	boolean subscribe(SipNotifier subscriber) {
		if (!subscriber.event().split(";")[0].strip().equals("dialog")) {
			return false;
		}
		String extension = Address.tryParse(subscriber.request().uri()).map(Address::user).orElse("");
		Optional<Colleague> colleague = People.at(extension);
		if (colleague.isEmpty()) {
			subscriber.refuse(404, "Not Found");
		} else if (colleague.get().manner() == Manner.AWAY) {
			subscriber.refuse(480, "Temporarily Unavailable");
		} else {
			List<SipNotifier> list = watchers.computeIfAbsent(extension, e -> new ArrayList<>());
			list.add(subscriber);
			subscriber.accept(Optional.of(DialogInfo.body(extension, state(extension), version++)), SUBSCRIPTION,
					() -> list.remove(subscriber));
		}
		return true;
	}

	/** The user is calling this colleague; the colleague is free again when the talk ends. */
	void callsWithUser(String extension, Talk talk) {
		if (states.containsKey(extension)) {
			change(extension, DialogState.ringing(People.USER));
			talk.onEnd(() -> change(extension, DialogState.IDLE));
			talk.onTalking(() -> change(extension, DialogState.talking(People.USER)));
		}
	}

	/** The call that rings at {@code extension} goes to the user who picks it up. @return false when none rings */
	boolean takeRinging(String extension) {
		DialogState now = state(extension);
		if (now.phase() != DialogState.Phase.RINGING || now.remote().equals(People.USER)) {
			return false;
		}
		change(extension, DialogState.IDLE);
		change(now.remote(), DialogState.IDLE);
		return true;
	}

	private void someoneRings() {
		List<String> free = People.COLLEAGUES.stream()
				.filter(c -> c.manner() == Manner.ANSWERS || c.manner() == Manner.NO_ANSWER).map(Colleague::extension)
				.filter(e -> state(e).phase() == DialogState.Phase.IDLE).toList();
		if (free.size() >= 2) {
			int first = dice.nextInt(free.size());
			String caller = free.get(first);
			String called = free.get((first + 1 + dice.nextInt(free.size() - 1)) % free.size());
			change(called, DialogState.ringing(caller));
			change(caller, DialogState.talking(called));
			in(RINGING, () -> next(called, DialogState.ringing(caller), DialogState.talking(caller)));
			in(RINGING.plus(TALKING), () -> {
				next(called, DialogState.talking(caller), DialogState.IDLE);
				next(caller, DialogState.talking(called), DialogState.IDLE);
			});
		}
		timer = in(PAUSE, this::someoneRings);
	}

	/** Goes on with the little play, unless the user's own calls have changed the scene. */
	private void next(String extension, DialogState expected, DialogState then) {
		if (state(extension).equals(expected)) {
			change(extension, then);
		}
	}

	private ScheduledFuture<?> in(Duration delay, Runnable action) {
		return loop.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
	}

	private DialogState state(String extension) {
		return states.getOrDefault(extension, DialogState.IDLE);
	}

	private void change(String extension, DialogState now) {
		if (!states.containsKey(extension)) {
			return;
		}
		states.put(extension, now);
		for (SipNotifier watcher : List.copyOf(watchers.getOrDefault(extension, List.of()))) {
			watcher.notify(DialogInfo.body(extension, now, version++));
		}
	}
}
