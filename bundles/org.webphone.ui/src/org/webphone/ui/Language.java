package org.webphone.ui;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Control;
import org.webphone.core.Subscription;

/** The language of the window, changed at run time. UI thread, except {@link #locale()}. */
public final class Language {

	/** Languages the product speaks, in the order of the switch. */
	public static final List<Locale> OFFERED = List.of(Locale.of("nl"), Locale.FRENCH, Locale.ENGLISH);

	private final Followers followers = new Followers();
	private volatile Locale locale;

	/** @param wanted code of the user's choice; empty or not offered: the system's language, else English */
	public Language(String wanted) {
		this.locale = offered(wanted);
	}

	public Locale locale() {
		return locale;
	}

	public void use(Locale next) {
		if (!next.equals(locale)) {
			locale = next;
			followers.tell();
		}
	}

	/** Has all words said again, where they need another room than before. */
	void repeat() {
		followers.tell();
	}

	public Subscription addListener(Runnable changed) {
		return followers.add(changed);
	}

	/** Runs {@code words} now and after every change of language, until {@code owner} is disposed. */
	public void speak(Control owner, Runnable words) {
		words.run();
		Subscription subscription = addListener(words);
		owner.addDisposeListener(e -> subscription.close());
	}

	static Locale offered(String wanted) {
		String code = wanted == null || wanted.isBlank() ? Locale.getDefault().getLanguage() : wanted;
		return OFFERED.stream().filter(l -> l.getLanguage().equals(code)).findFirst().orElse(Locale.ENGLISH);
	}
}
