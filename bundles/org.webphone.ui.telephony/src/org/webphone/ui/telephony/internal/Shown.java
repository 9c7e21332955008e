package org.webphone.ui.telephony.internal;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.webphone.telephony.Party;
import org.webphone.ui.Marks;

/** How a party is shown: name and number as people read them. */
final class Shown {

	private static final int LONGEST = 120;

	private final UnaryOperator<String> display;
	private final Predicate<String> own;
	private final Predicate<String> mailbox;
	private final Supplier<String> voicemail;

	/**
	 * @param display   groups the digits of a number
	 * @param own       whether a number is that of the user
	 * @param mailbox   whether a number is that of the user's voicemail
	 * @param voicemail the word for it
	 */
	Shown(UnaryOperator<String> display, Predicate<String> own, Predicate<String> mailbox, Supplier<String> voicemail) {
		this.display = display;
		this.own = own;
		this.mailbox = mailbox;
		this.voicemail = voicemail;
	}

	/** The name; the user's own voicemail has one too. Empty where there is none. */
	String name(String name, String number) {
		return name.isBlank() && mailbox.test(number) ? voicemail.get() : name;
	}

	private String name(Party party) {
		return name(party.name(), party.number());
	}

	/** The number that was called where it is not the user's own (a queue, say); empty otherwise. */
	String otherNumber(String called) {
		return called.isBlank() || own.test(called.strip()) ? "" : display.apply(called.strip());
	}

	String number(String number) {
		return display.apply(number);
	}

	/** The name, else the number. */
	String title(Party party) {
		return name(party).isBlank() ? number(party.number()) : brief(name(party));
	}

	/** "442 · Support"; only what the title does not tell already. */
	String subtitle(Party party, String noName) {
		String number = name(party).isBlank() ? noName : number(party.number());
		return party.department().isBlank() ? number : number + " \u00b7 " + party.department();
	}

	/** What people call somebody in a sentence: the first word of a name, or the number. */
	String givenName(Party party) {
		return name(party).isBlank() ? number(party.number()) : givenName(name(party));
	}

	static String givenName(String name) {
		int end = name.strip().indexOf(' ');
		return brief(end < 0 ? name.strip() : name.strip().substring(0, end));
	}

	/** Whoever calls may have a name of ten thousand characters; in a sentence it would push all else away. */
	static String brief(String name) {
		return name.codePointCount(0, name.length()) <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + '\u2026';
	}

	/** Initials for the disc; empty where there is no name. */
	static String initials(Party party) {
		return Marks.initials(party.name());
	}
}
