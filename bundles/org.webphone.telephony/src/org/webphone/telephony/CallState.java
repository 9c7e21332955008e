package org.webphone.telephony;

/** Where a call stands. Legal transitions are in {@link CallTransitions}. */
public sealed interface CallState {

	/** We called; nothing was heard of the other side yet. */
	record Dialing() implements CallState {
	}

	/** It rings at the other side. */
	record Ringing() implements CallState {
	}

	/** It rings at the other side and the exchange plays sound (announcement, ring-back) before the answer. */
	record Early() implements CallState {
	}

	/** Somebody calls us and waits for an answer. */
	record Incoming() implements CallState {
	}

	/** We answered; the other side has not confirmed yet. */
	record Answering() implements CallState {
	}

	/** Both sides talk. */
	record Active() implements CallState {
	}

	/** Held by us; {@code byRemote} when the other side holds as well. */
	record Held(boolean byRemote) implements CallState {
	}

	/** Held by the other side. */
	record RemoteHeld() implements CallState {
	}

	/** Being handed to {@code target}. */
	record Transferring(String target) implements CallState {
	}

	/** Joined with other calls in a conference on this device. */
	record Conference() implements CallState {
	}

	/** Over. */
	record Ended(Ending ending) implements CallState {
	}

	/** True from the answer to the end. */
	default boolean established() {
		return this instanceof Active || this instanceof Held || this instanceof RemoteHeld
				|| this instanceof Transferring || this instanceof Conference;
	}

	/** True when the call is over. */
	default boolean ended() {
		return this instanceof Ended;
	}

	/** The word of the agent's protocol. */
	default String word() {
		return switch (this) {
			case Dialing d -> "dialing";
			case Ringing r -> "ringing";
			case Early e -> "early";
			case Incoming i -> "incoming";
			case Answering a -> "incoming";
			case Active a -> "active";
			case Held h -> "held";
			case RemoteHeld h -> "remote-held";
			case Transferring t -> "transferring";
			case Conference c -> "conference";
			case Ended e -> "ended";
		};
	}
}
