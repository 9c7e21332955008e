package org.webphone.ui.telephony.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.webphone.history.CallRecord;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Presence;
import org.webphone.ui.Messages;
import org.webphone.ui.Sentences;

/** Says states, reasons, days and times in the language in use. */
final class CallWords {

	private static final List<AudioTrouble> WORST_FIRST = List.of(AudioTrouble.MIC_GONE, AudioTrouble.OUTPUT_GONE,
			AudioTrouble.NO_RX, AudioTrouble.NO_TX, AudioTrouble.OUTPUT_MUTED, AudioTrouble.MIC_SILENT,
			AudioTrouble.LOSS_RX, AudioTrouble.LOSS_TX, AudioTrouble.JITTER_RX, AudioTrouble.JITTER_TX,
			AudioTrouble.CPU, AudioTrouble.RECORDING);
	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final Messages messages;
	private final Sentences sentences;
	private final Clock clock;

	CallWords(Messages messages, Clock clock) {
		this.messages = messages;
		this.sentences = new Sentences(messages.language());
		this.clock = clock;
	}

	Messages messages() {
		return messages;
	}

	/** What the history has said is wrong, in the language in use. */
	String problem(String english) {
		return sentences.say(english);
	}

	Instant now() {
		return clock.instant();
	}

	/** 04:37, or 1:04:37 from an hour on. */
	static String timer(Duration time) {
		long s = Math.max(0, time.toSeconds());
		return s < 3600 ? String.format(Locale.ROOT, "%02d:%02d", s / 60, s % 60)
				: String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
	}

	String time(Instant at) {
		return TIME.format(at.atZone(clock.getZone()));
	}

	String dayOf(Instant at) {
		return day(LocalDate.ofInstant(at, clock.getZone()));
	}

	/** "Today, Wednesday 9 April"; other years are named. */
	String day(LocalDate day) {
		LocalDate today = LocalDate.now(clock);
		String pattern = day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
		String text = DateTimeFormatter.ofPattern(pattern, messages.language().locale()).format(day);
		if (day.equals(today)) {
			return messages.get("Calls_dayToday", text);
		}
		return day.equals(today.minusDays(1)) ? messages.get("Calls_dayYesterday", text)
				: text.substring(0, 1).toUpperCase(messages.language().locale()) + text.substring(1);
	}

	/** "Yesterday, 16:58"; older calls with their date. */
	String moment(Instant at) {
		LocalDate day = LocalDate.ofInstant(at, clock.getZone());
		String time = MINUTE.format(at.atZone(clock.getZone()));
		LocalDate today = LocalDate.now(clock);
		if (day.equals(today)) {
			return messages.get("Calls_dayToday", time);
		}
		return day.equals(today.minusDays(1)) ? messages.get("Calls_dayYesterday", time)
				: DateTimeFormatter.ofPattern("d MMMM", messages.language().locale()).format(day) + ", " + time;
	}

	/** "Incoming, 3 min", or only the kind where nobody talked. */
	String outcome(CallRecord call) {
		long seconds = call.talkTime().toSeconds();
		if (seconds == 0) {
			return status(call);
		}
		return status(call) + ", " + (seconds < 60 ? messages.get("About_seconds", seconds)
				: messages.get("About_minutes", (seconds + 30) / 60));
	}

	String status(CallRecord call) {
		return messages.get(switch (kind(call)) {
			case MISSED -> "Calls_missed";
			case PICKUP -> "Calls_pickup";
			case INCOMING -> "Calls_incoming";
			case OUTGOING -> "Calls_outgoing";
			case ELSEWHERE -> "Calls_elsewhere";
			case FORWARDED -> "Calls_forwarded";
			case DECLINED -> "Calls_declined";
			case FAILED -> "Calls_failed";
		});
	}

	/** Kinds of calls in the list. */
	enum Kind {
		MISSED, PICKUP, INCOMING, OUTGOING,
		/** Somebody else answered it. */
		ELSEWHERE,
		/** We sent the caller on without answering. */
		FORWARDED,
		/** We refused it. */
		DECLINED,
		/** It did not come about; the reason is in its details. */
		FAILED
	}

	static Kind kind(CallRecord call) {
		boolean out = call.direction() == Direction.OUT;
		return switch (call.result()) {
			case PICKED_UP -> Kind.PICKUP;
			case MISSED -> Kind.MISSED;
			case FAILED -> Kind.FAILED;
			case ELSEWHERE -> Kind.ELSEWHERE;
			case FORWARDED -> out ? Kind.OUTGOING : Kind.FORWARDED;
			case CANCELLED -> out ? Kind.OUTGOING : Kind.DECLINED;
			case LIVE, ANSWERED, INTERRUPTED -> out ? Kind.OUTGOING : Kind.INCOMING;
		};
	}

	/** Why a call that failed did not come about; empty for all others. */
	String failure(CallRecord call) {
		return kind(call) == Kind.FAILED ? call.reason().map(this::ending).orElse("") : "";
	}

	/** The word for the state of a line. */
	String state(Line line) {
		return messages.get(switch (line.call().state()) {
			case CallState.Dialing d -> "Call_dialling";
			case CallState.Ringing r -> "Call_ringing";
			case CallState.Early e -> "Call_dialling";
			case CallState.Incoming i -> "Call_waiting";
			case CallState.Answering a -> "Call_answering";
			case CallState.Active a -> "Call_inCall";
			case CallState.RemoteHeld h -> "Call_heldRemote";
			case CallState.Transferring t -> "Call_transferring";
			case CallState.Conference c -> "Call_conference";
			case CallState.Held h -> "Call_onHold";
			case CallState.Ended e -> end(e.ending().reason());
		});
	}

	String ending(EndReason reason) {
		return messages.get(end(reason));
	}

	private static String end(EndReason reason) {
		return switch (reason) {
			case NORMAL -> "End_normal";
			case BUSY -> "End_busy";
			case DECLINED -> "End_declined";
			case NO_ANSWER -> "End_noAnswer";
			case CANCELLED -> "End_cancelled";
			case ANSWERED_ELSEWHERE -> "End_answeredElsewhere";
			case FORWARDED -> "End_forwarded";
			case TRANSFERRED -> "End_transferred";
			case NOT_FOUND -> "End_notFound";
			case FORBIDDEN -> "End_forbidden";
			case DO_NOT_DISTURB -> "End_doNotDisturb";
			case NETWORK -> "End_network";
			case MEDIA -> "End_media";
			case SERVER -> "End_server";
			case INTERRUPTED -> "End_interrupted";
		};
	}

	String presence(Presence.State state) {
		return messages.get(switch (state) {
			case AVAILABLE -> "Presence_available";
			case BUSY -> "Presence_busy";
			case RINGING -> "Presence_ringing";
			case DND -> "Presence_dnd";
			case EXTERNAL -> "Presence_external";
			case UNAVAILABLE, UNKNOWN -> "Presence_unavailable";
		});
	}

	/** A score as it is shown, so that word and figure agree. */
	static double rounded(double mos) {
		return Math.round(mos * 10) / 10.0;
	}

	String quality(double score) {
		double mos = rounded(score);
		return messages.get(mos >= 4.4 ? "Quality_excellent" : mos >= 4.0 ? "Quality_good"
				: mos >= 3.6 ? "Quality_fair" : "Quality_poor");
	}

	/** The sentence about the worst trouble: a missing device explains a silent one. */
	Optional<String> trouble(Set<AudioTrouble> troubles, boolean muted) {
		return WORST_FIRST.stream().filter(troubles::contains)
				.filter(t -> !muted || t != AudioTrouble.MIC_SILENT && t != AudioTrouble.MIC_GONE).findFirst().map(t -> messages.get(switch (t) {
			case MIC_SILENT -> "Trouble_micSilent";
			case OUTPUT_MUTED -> "Trouble_outputMuted";
			case OUTPUT_GONE -> "Trouble_outputGone";
			case MIC_GONE -> "Trouble_micGone";
			case NO_RX -> "Trouble_noRx";
			case NO_TX -> "Trouble_noTx";
			case LOSS_RX -> "Trouble_lossRx";
			case LOSS_TX -> "Trouble_lossTx";
			case JITTER_RX -> "Trouble_jitterRx";
			case JITTER_TX -> "Trouble_jitterTx";
			case RECORDING -> "Trouble_recording";
			case CPU -> "Trouble_cpu";
		}));
	}
}
