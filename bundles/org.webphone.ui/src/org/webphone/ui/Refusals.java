package org.webphone.ui;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.webphone.core.Reasoned;

/** What every page says, in the language in use, when a command was refused or failed. Safe from any thread. */
public final class Refusals {

	private static final String KEY = "Refused_";

	private final Messages messages;
	private final Sentences sentences;

	public Refusals(Language language) {
		messages = new Messages(Refusals.class, language);
		sentences = new Sentences(language);
	}

	/** The sentence of its reason; of a failure without one, its own message, which stays English where it is not known here. */
	public String sentence(Throwable failure) {
		Throwable cause = failure;
		while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		if (cause instanceof Reasoned reasoned && !reasoned.reason().isEmpty()) {
			return messages.get(key(reasoned.reason()), reasoned.facts().toArray());
		}
		String told = sentences.say(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
		return told.endsWith(".") ? told : messages.get("Refused_other", told);
	}

	/** A sentence of a bundle without a window in the language in use; itself where it is not known. */
	public String told(String english) {
		return sentences.say(english);
	}

	/** {@code call-no-free-line} is {@code Refused_callNoFreeLine}. */
	static String key(String reason) {
		var key = new StringBuilder(KEY);
		boolean upper = false;
		for (char c : reason.toCharArray()) {
			key.append(upper ? Character.toUpperCase(c) : c);
			upper = c == '-';
			if (upper) {
				key.setLength(key.length() - 1);
			}
		}
		return key.toString();
	}
}
