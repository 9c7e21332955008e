package org.webphone.ui.telephony.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.webphone.core.CallId;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MediaStats;
import org.webphone.ui.CardStyle;
import org.webphone.ui.PushButton;

/**
 * A call as the panel shows it.
 *
 * @param call     the call
 * @param stats    its sound
 * @param troubles what is wrong with the sound now
 */
record Line(CallSnapshot call, MediaStats stats, Set<AudioTrouble> troubles) {

	/** How long a call is measured before anything is said of its quality: the first seconds are of devices that open. */
	private static final Duration MEASURED = Duration.ofSeconds(4);

	/** What the user sees of a call's state. */
	enum Look {
		DIALLING(CardStyle.DIALLING, PushButton.Kind.END), INCOMING(CardStyle.INCOMING, PushButton.Kind.CALL),
		ACTIVE(CardStyle.ACTIVE, PushButton.Kind.SECONDARY), HELD(CardStyle.HELD, PushButton.Kind.ORANGE),
		ENDED(CardStyle.ENDED, PushButton.Kind.SECONDARY), FAILED(CardStyle.FAILED, PushButton.Kind.SECONDARY);

		private final CardStyle style;
		private final PushButton.Kind button;

		Look(CardStyle style, PushButton.Kind button) {
			this.style = style;
			this.button = button;
		}

		CardStyle style() {
			return style;
		}

		/** The button that a small card offers. */
		PushButton.Kind button() {
			return button;
		}
	}

	CallId id() {
		return call.id();
	}

	Look look() {
		return switch (call.state()) {
			case CallState.Dialing d -> Look.DIALLING;
			case CallState.Ringing r -> Look.DIALLING;
			case CallState.Early e -> Look.DIALLING;
			case CallState.Incoming i -> Look.INCOMING;
			case CallState.Answering a -> Look.ACTIVE;
			case CallState.Active a -> Look.ACTIVE;
			case CallState.RemoteHeld h -> Look.ACTIVE;
			case CallState.Transferring t -> Look.ACTIVE;
			case CallState.Conference c -> Look.ACTIVE;
			case CallState.Held h -> Look.HELD;
			case CallState.Ended e -> failed(e.ending().reason()) ? Look.FAILED : Look.ENDED;
		};
	}

	/** Active and dialling lines come first, then waiting ones, then held ones, then what is over. */
	int rank() {
		return switch (look()) {
			case ACTIVE, DIALLING -> 0;
			case INCOMING -> 1;
			case HELD -> 2;
			case ENDED, FAILED -> 3;
		};
	}

	/** In a conference, and not held out of it. */
	boolean conference() {
		return call.state() instanceof CallState.Conference;
	}

	boolean over() {
		return call.state().ended();
	}

	/** The time that the line shows: talking time, waiting time, or for how long it is held. */
	Duration shownTime(Instant now) {
		if (call.state() instanceof CallState.Ended ended) {
			return ended.ending().talkTime();
		}
		Instant from = switch (look()) {
			case HELD -> call.stateSince();
			case ACTIVE -> call.answered().orElse(call.stateSince());
			default -> call.started();
		};
		return from.isAfter(now) ? Duration.ZERO : Duration.between(from, now);
	}

	/** Whether its sound has been measured for long enough to say how good it is. */
	boolean measured(Instant now) {
		return stats.mos() > 0 && call.answered().filter(since -> !since.plus(MEASURED).isAfter(now)).isPresent();
	}

	/** Only a call of ours can be tried again; one that nobody answered here has simply ended. */
	private boolean failed(EndReason reason) {
		return call.direction() == Direction.OUT && switch (reason) {
			case BUSY, DECLINED, NO_ANSWER, NOT_FOUND, FORBIDDEN, NETWORK, MEDIA, SERVER -> true;
			case NORMAL, CANCELLED, ANSWERED_ELSEWHERE, FORWARDED, TRANSFERRED, DO_NOT_DISTURB, INTERRUPTED -> false;
		} || reason == EndReason.MEDIA || reason == EndReason.NETWORK;
	}
}
