package org.webphone.ui.telephony.internal.detail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.TimelineEntry;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.Token;

/** Says what happened in a call, in the language in use. */
final class DetailWords {

	private static final Map<String, String> HELD = Map.of("held", "Event_heldFor", "remote-held", "Event_remoteHeldFor");
	private static final Set<String> HOLD_ENDS = Set.of("resumed", "ended", "conference");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final Messages messages;
	private final ZoneId zone;
	private final UnaryOperator<String> display;
	private final Function<EndReason, String> reasons;
	private final Function<AudioTrouble, String> troubles;

	/**
	 * @param display  groups the digits of a number
	 * @param reasons  says why a call ended
	 * @param troubles says what is wrong with the sound
	 */
	DetailWords(Messages messages, ZoneId zone, UnaryOperator<String> display, Function<EndReason, String> reasons,
			Function<AudioTrouble, String> troubles) {
		this.messages = messages;
		this.zone = zone;
		this.display = display;
		this.reasons = reasons;
		this.troubles = troubles;
	}

	String say(String key, Object... values) {
		return messages.get(key, values);
	}

	String number(String number) {
		return display.apply(number);
	}

	/** The name, else the number. */
	String who(CallRecord call) {
		return call.name().isBlank() ? number(call.number()) : call.name();
	}

	String kind(CallRecord call) {
		return say(call.result() == Result.PICKED_UP ? "Detail_pickup"
				: call.direction() == Direction.OUT ? "Detail_outgoing"
						: call.result() == Result.MISSED ? "Detail_missed" : "Detail_incoming");
	}

	/** The sign of {@link #kind}. */
	static Icon icon(CallRecord call) {
		return call.result() == Result.PICKED_UP ? Icon.PHONE_PICKUP
				: call.direction() == Direction.OUT ? Icon.PHONE_OUTGOING
						: call.result() == Result.MISSED ? Icon.PHONE_MISSED : Icon.PHONE_INCOMING;
	}

	static Token colour(CallRecord call) {
		return call.result() == Result.PICKED_UP ? Token.ORANGE
				: call.direction() == Direction.OUT ? Token.ACCENT : call.result() == Result.MISSED ? Token.RED : Token.GREEN;
	}

	String date(Instant at) {
		return DateTimeFormatter.ofPattern(say("Detail_date"), messages.language().locale()).format(at.atZone(zone));
	}

	String time(Instant at) {
		return TIME.format(at.atZone(zone));
	}

	/** "1.2 s", "2 min 14 s", "1 h 2 min". */
	String length(Duration time) {
		long s = Math.max(0, time.toSeconds());
		if (s < 10 && s >= 0) {
			return say("Detail_seconds", String.format(messages.language().locale(), "%.1f", Math.max(0, time.toMillis()) / 1000.0));
		}
		return s < 60 ? say("Detail_seconds", Long.toString(s))
				: s < 3600 ? say("Detail_minutes", s / 60, s % 60) : say("Detail_hours", s / 3600, s / 60 % 60);
	}

	/** 02:14 */
	static String clock(int seconds) {
		return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
	}

	String reason(CallRecord call) {
		return call.reason().map(reasons).orElse("");
	}

	/**
	 * A line of the timeline.
	 *
	 * @param at   when it happened
	 * @param what the kind of thing, for its sign
	 * @param text what happened, in words
	 */
	record Told(Instant at, String what, String text) {
	}

	/** What happened, line by line. How long somebody was on hold is told with its beginning. */
	List<Told> told(CallRecord call, List<TimelineEntry> timeline) {
		List<Told> lines = new ArrayList<>();
		Set<TimelineEntry> within = new HashSet<>();
		Set<String> troubled = new HashSet<>();
		for (int i = 0; i < timeline.size(); i++) {
			TimelineEntry entry = timeline.get(i);
			if (HELD.containsKey(entry.what())) {
				Optional<TimelineEntry> over = timeline.stream().skip(i + 1L)
						.filter(e -> HOLD_ENDS.contains(e.what())).findFirst();
				over.filter(e -> e.what().equals("resumed")).ifPresent(within::add);
				lines.add(new Told(entry.at(), entry.what(), over.map(e -> say(HELD.get(entry.what()), length(Duration.between(entry.at(), e.at()))))
						.orElseGet(() -> event(call, entry).orElse(""))));
			} else if (entry.what().equals("trouble") && !troubled.add(entry.arg())
					|| entry.what().equals("trouble-over") && (!troubled.remove(entry.arg()) || !troubled.isEmpty())) {
				// Of several troubles at once it counts when the last one is over.
				continue;
			} else if (!within.contains(entry)) {
				String sign = !entry.what().equals("started") ? entry.what() : call.result() == Result.PICKED_UP ? "started-pickup"
						: call.direction() == Direction.IN ? "started-in" : "started";
				event(call, entry).ifPresent(text -> lines.add(new Told(entry.at(), sign, text)));
			}
		}
		return Repeats.folded(lines, (text, count) -> say("Event_times", text, Long.toString(count)));
	}

	/** One thing that happened; empty for what says nothing to a person. */
	Optional<String> event(CallRecord call, TimelineEntry entry) {
		boolean out = call.direction() == Direction.OUT;
		boolean pickedUp = call.result() == Result.PICKED_UP;
		return switch (entry.what()) {
			case "started" -> Optional.of(say(pickedUp ? "Event_startedPickup" : out ? "Event_startedOut" : "Event_startedIn",
					number(entry.arg())));
			case "ringing" -> Optional.of(say("Event_ringing"));
			case "early" -> Optional.of(say("Event_early"));
			case "answered" -> Optional.of(say(pickedUp ? "Event_answeredPickup" : out ? "Event_answeredOut" : "Event_answeredIn", length(call.ringTime())));
			case "held" -> Optional.of(say("Event_held"));
			case "resumed" -> Optional.of(say("Event_resumed"));
			case "remote-held" -> Optional.of(say("Event_remoteHeld"));
			case "transferring" -> Optional.of(say("Event_transferring", number(entry.arg())));
			case "transfer-succeeded" -> Optional.of(say("Event_transferSucceeded"));
			case "transfer-failed" -> Optional.of(say("Event_transferFailed"));
			case "transfer-recovered" -> Optional.of(say("Event_transferRecovered"));
			case "conference" -> Optional.of(say("Event_conference"));
			case "party" -> Optional.of(say("Event_party", number(entry.arg())));
			case "diverted" -> Optional.of(say("Event_diverted", number(entry.arg())));
			case "reached" -> Optional.of(say("Event_reached", number(entry.arg())));
			case "muted" -> Optional.of(say("Event_muted"));
			case "unmuted" -> Optional.of(say("Event_unmuted"));
			case "recording" -> Optional.of(say("Event_recording"));
			case "recording-stopped" -> Optional.of(say("Event_recordingStopped"));
			case "trouble" -> trouble(entry.arg());
			case "trouble-over" -> Optional.of(say("Event_troubleOver"));
			case "microphone-lost" -> Optional.of(say("Event_microphoneLost", entry.arg()));
			case "microphone-replaced" -> Optional.of(say("Event_microphoneReplaced", entry.arg()));
			case "microphone-returned" -> Optional.of(say("Event_microphoneReturned", entry.arg()));
			case "microphone-missing" -> Optional.of(say("Event_microphoneMissing"));
			case "speaker-lost" -> Optional.of(say("Event_speakerLost", entry.arg()));
			case "speaker-replaced" -> Optional.of(say("Event_speakerReplaced", entry.arg()));
			case "speaker-returned" -> Optional.of(say("Event_speakerReturned", entry.arg()));
			case "speaker-missing" -> Optional.of(say("Event_speakerMissing"));
			case "ended" -> Optional.of(!out && entry.arg().equals(EndReason.CANCELLED.word()) ? say("Event_gaveUp") : ended(entry.arg()));
			case "incoming", "transfer-trying", "notice" -> Optional.empty();
			default -> Optional.of(entry.arg().isEmpty() ? entry.what() : entry.what() + ": " + entry.arg());
		};
	}

	/** "Opus, 48 kHz"; a codec that is not known here as it is called. */
	static String codec(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "opus" -> "Opus, 48 kHz";
			case "pcma" -> "G.711 A-law, 8 kHz";
			case "pcmu" -> "G.711 \u00b5-law, 8 kHz";
			case "g722" -> "G.722, 16 kHz";
			default -> name;
		};
	}

	String quality(double mos) {
		return say(mos >= 4.4 ? "Detail_excellent" : mos >= 4.0 ? "Detail_good" : mos >= 3.6 ? "Detail_fair" : "Detail_poor");
	}

	String number(double value, int digits) {
		return String.format(messages.language().locale(), "%." + digits + "f", value);
	}

	/** The facts as lines of "label: value"; what says nothing in this call is left out. */
	List<String[]> facts(CallRecord call) {
		Instant end = call.end().orElse(call.start());
		List<String[]> facts = new ArrayList<>();
		facts.add(new String[] { say("Fact_date"), date(call.start()) });
		facts.add(new String[] { say("Fact_ring"), length(call.ringTime()) });
		facts.add(new String[] { say("Fact_talk"), call.answered().isEmpty() ? "\u2013" : length(call.talkTime()) });
		facts.add(new String[] { say("Fact_length"), length(Duration.between(call.start(), end)) });
		facts.add(new String[] { say(call.direction() == Direction.OUT ? "Fact_lineOut" : "Fact_lineIn"), number(call.line()) });
		if (!call.passedBy().isBlank()) {
			facts.add(new String[] { say(call.result() == Result.PICKED_UP ? "Fact_pickedUpFrom" : "Fact_passedBy"), number(call.passedBy()) });
		}
		if (!call.passedTo().isBlank()) {
			facts.add(new String[] { say("Fact_passedTo"), number(call.passedTo()) });
		}
		if (call.reason().filter(r -> r != EndReason.NORMAL).isPresent()) {
			facts.add(new String[] { say("Fact_end"), call.code() == 0 ? reason(call) : say("Fact_endCode", reason(call), Integer.toString(call.code())) });
		}
		return facts;
	}

	/** Whether it is flagged, as a fact that can change while it is shown. */
	String[] flagged(boolean now) {
		return new String[] { say("Fact_flagged"), say(now ? "Detail_yes" : "Detail_no") };
	}

	private Optional<String> trouble(String code) {
		return Arrays.stream(AudioTrouble.values()).filter(t -> t.code().equals(code)).findFirst().map(troubles);
	}

	private String ended(String word) {
		return switch (word) {
			case "hung-up-here" -> say("Event_endedHere");
			case "hung-up-there" -> say("Event_endedThere");
			default -> Arrays.stream(EndReason.values()).filter(r -> r.word().equals(word) && r != EndReason.NORMAL).findFirst()
					.map(reasons).orElseGet(() -> say("Event_ended"));
		};
	}
}
