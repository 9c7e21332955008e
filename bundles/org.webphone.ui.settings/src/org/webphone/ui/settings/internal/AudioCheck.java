package org.webphone.ui.settings.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.webphone.core.Subscription;
import org.webphone.ui.Observers;

/** Walks the user through speaker, microphone, ringtone and connection. UI thread only. */
final class AudioCheck {

	/** What is tried, in order. */
	enum Step {
		SPEAKER, MICROPHONE, RINGTONE, CONNECTION
	}

	/** How a step stands. */
	enum State {
		NEXT, NOW, GOOD, BAD
	}

	private final SoundModel sound;
	private final BooleanSupplier connected;
	private final Observers observers = new Observers();
	private final Map<Step, State> states = new EnumMap<>(Step.class);
	private Step step;

	/** @param connected whether calls are possible now */
	AudioCheck(SoundModel sound, BooleanSupplier connected) {
		this.sound = sound;
		this.connected = connected;
		reset();
	}

	/** The step being tried; null before the start and after the end. */
	Step step() {
		return step;
	}

	State state(Step which) {
		return states.get(which);
	}

	boolean started() {
		return step != null || finished();
	}

	boolean finished() {
		return states.get(Step.CONNECTION) == State.GOOD || states.get(Step.CONNECTION) == State.BAD;
	}

	boolean allGood() {
		return states.values().stream().allMatch(s -> s == State.GOOD);
	}

	void start() {
		reset();
		enter(Step.SPEAKER);
	}

	/** Plays or listens again, after the user has changed something. */
	void again() {
		if (step != null) {
			enter(step);
		}
	}

	/** The user's answer to the present step. */
	void answer(boolean good) {
		if (step == null) {
			return;
		}
		states.put(step, good ? State.GOOD : State.BAD);
		leave();
		if (step == Step.RINGTONE) {
			states.put(Step.CONNECTION, connected.getAsBoolean() ? State.GOOD : State.BAD);
			step = null;
			observers.changed();
		} else {
			enter(Step.values()[step.ordinal() + 1]);
		}
	}

	/** Ends the check before its end. */
	void cancel() {
		leave();
		reset();
		observers.changed();
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	private void enter(Step next) {
		step = next;
		states.put(next, State.NOW);
		switch (next) {
			case SPEAKER -> sound.trySpeaker();
			case RINGTONE -> {
				sound.stop();
				sound.tryRingtone(sound.sound().ringtone());
			}
			case MICROPHONE, CONNECTION -> {
				// The page shows the level; the connection needs no answer.
			}
		}
		observers.changed();
	}

	private void leave() {
		sound.stop();
	}

	private void reset() {
		step = null;
		for (Step each : Step.values()) {
			states.put(each, State.NEXT);
		}
	}
}
