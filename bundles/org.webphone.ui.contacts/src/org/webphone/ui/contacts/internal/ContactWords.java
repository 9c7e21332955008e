package org.webphone.ui.contacts.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.SourceHealth;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.telephony.Direction;
import org.webphone.telephony.Presence;
import org.webphone.ui.Messages;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.Sentences;

/** Says states, kinds of numbers and past calls in the language in use. */
final class ContactWords {

	private static final int DAYS_OF_WEEK = 6;

	private final Messages messages;
	private final Sentences sentences;
	private final Clock clock;

	ContactWords(Messages messages, Clock clock) {
		this.messages = messages;
		this.sentences = new Sentences(messages.language());
		this.clock = clock;
	}

	Messages messages() {
		return messages;
	}

	/** What a source or a command has said is wrong, in the language in use. */
	String problem(String english) {
		return sentences.say(english);
	}

	static PresenceGlyph glyph(Presence.State state) {
		return switch (state) {
			case AVAILABLE -> PresenceGlyph.AVAILABLE;
			case BUSY -> PresenceGlyph.BUSY;
			case RINGING -> PresenceGlyph.RINGING;
			case DND -> PresenceGlyph.DO_NOT_DISTURB;
			case EXTERNAL -> PresenceGlyph.EXTERNAL;
			case UNAVAILABLE, UNKNOWN -> PresenceGlyph.UNAVAILABLE;
		};
	}

	String state(Presence.State state) {
		return messages.get(switch (state) {
			case AVAILABLE -> "Presence_available";
			case BUSY -> "Presence_busy";
			case RINGING -> "Presence_ringing";
			case DND -> "Presence_dnd";
			case EXTERNAL -> "Presence_external";
			case UNAVAILABLE, UNKNOWN -> "Presence_unavailable";
		});
	}

	/** The state with who calls or talks, where the exchange tells: "Ringing: 0485 24 49 47". */
	String state(Presence.State state, String other) {
		return other.isEmpty() ? state(state) : messages.get("Presence_with", state(state), other);
	}

	String kind(ContactNumber.Kind kind) {
		return messages.get(switch (kind) {
			case INTERNAL -> "Kind_internal";
			case WORK -> "Kind_work";
			case MOBILE -> "Kind_mobile";
			case HOME -> "Kind_home";
			case OTHER -> "Kind_other";
		});
	}

	String list(ContactsModel.Show show) {
		return messages.get(switch (show) {
			case COMPANY -> "Contacts_company";
			case PERSONAL -> "Contacts_personal";
			case FAVOURITES -> "Contacts_favourites";
		});
	}

	/** "Trying again at 14:05."; nothing where nothing is tried. */
	String nextTry(SourceHealth down) {
		return down.nextTry().map(at -> messages.get("Contacts_nextTry",
				DateTimeFormatter.ofPattern("HH:mm:ss", messages.language().locale()).format(at.atZone(clock.getZone())))).orElse("");
	}

	/** "Tech · Voorbeeld"; what is unknown is left out. */
	static String place(Contact contact) {
		String both = contact.department() + " \u00b7 " + contact.company();
		return contact.department().isBlank() ? contact.company() : contact.company().isBlank() ? contact.department() : both;
	}

	/** "Outgoing, 2 min", "Missed". */
	String call(CallRecord call) {
		if (call.direction() == Direction.IN && call.result() == Result.MISSED) {
			return messages.get("Recent_missed");
		}
		String way = messages.get(call.result() == Result.PICKED_UP ? "Recent_pickup"
				: call.direction() == Direction.IN ? "Recent_incoming" : "Recent_outgoing");
		return call.answered().isEmpty() ? way : way + ", " + length(call.talkTime());
	}

	/** "25 s", "2 min", "1 h 5 min". */
	String length(Duration time) {
		long s = Math.max(0, time.toSeconds());
		if (s < 60) {
			return messages.get("Recent_seconds", s);
		}
		long min = Math.round(s / 60.0);
		return min < 60 ? messages.get("Recent_minutes", min) : messages.get("Recent_hours", min / 60, min % 60);
	}

	/** "15:20" today, "Tue 15:20" within a week, else the date. */
	String when(CallRecord call) {
		ZonedDateTime at = call.start().atZone(clock.getZone());
		LocalDate today = LocalDate.now(clock);
		String pattern = at.toLocalDate().equals(today) ? "HH:mm"
				: at.toLocalDate().isAfter(today.minusDays(DAYS_OF_WEEK)) ? "EEE HH:mm"
						: at.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
		return DateTimeFormatter.ofPattern(pattern, messages.language().locale()).format(at);
	}
}
