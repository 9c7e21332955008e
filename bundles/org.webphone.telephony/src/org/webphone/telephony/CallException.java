package org.webphone.telephony;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.webphone.core.Reasoned;

/** A command could not be carried out. The message is a sentence for the person who gave it, in English. */
public class CallException extends RuntimeException implements Reasoned {

	private static final long serialVersionUID = 1L;

	/** Why, for windows that say it in another language. What stands in braces are the facts, in this order. */
	public enum Reason {
		/** Only the message tells. */
		OTHER,
		/** No account is signed in. */
		NO_ACCOUNT,
		/** {account} is not signed in. */
		ACCOUNT_GONE,
		/** All {number} lines of {account} are in use. */
		NO_FREE_LINE,
		/** Nothing was typed. */
		NOTHING_TO_DIAL,
		/** Longer than {number} characters. */
		TOO_LONG,
		/** {text} is neither a number nor an address. */
		NOT_A_NUMBER,
		/** The call is not known (any more). */
		CALL_GONE,
		/** The call is over. */
		CALL_OVER,
		/** It cannot be done as the call stands now. */
		NOT_NOW,
		RECORDED_ALREADY,
		NOT_RECORDED,
		NO_RECORDING_FOLDER,
		/** The folder {path} cannot be made. */
		RECORDING_FOLDER,
		/** The recording could not be begun. */
		RECORDING_FAILED,
		TOO_FEW_FOR_CONFERENCE,
		NOT_IN_CONFERENCE,
		/** Holding did not work. */
		HOLD_FAILED,
		/** Resuming did not work. */
		RESUME_FAILED,
		TRANSFER_TO_ITSELF,
		TRANSFER_FAILED,
		TRANSFER_TAKEN_BACK,
		/** What no keypad has, or more than {number} tones. */
		BAD_TONES,
		/** The program is closing. */
		CLOSED,
		/** An error of the program. */
		BROKEN
	}

	private final Reason reason;
	private final String[] facts;

	public CallException(String message) {
		this(Reason.OTHER, message);
	}

	public CallException(String message, Throwable cause) {
		this(Reason.OTHER, message, cause);
	}

	public CallException(Reason reason, String message, String... facts) {
		super(message);
		this.reason = reason;
		this.facts = facts.clone();
	}

	public CallException(Reason reason, String message, Throwable cause, String... facts) {
		super(message, cause);
		this.reason = reason;
		this.facts = facts.clone();
	}

	/** Why, as a constant. */
	public Reason why() {
		return reason;
	}

	@Override
	public String reason() {
		return reason == Reason.OTHER ? "" : "call-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public List<String> facts() {
		return List.copyOf(Arrays.asList(facts));
	}
}
