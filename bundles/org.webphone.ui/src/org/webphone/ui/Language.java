package org.webphone.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.widgets.Control;
import org.webphone.core.Subscription;

/**
 * The language of the window, changed at run time: what is in sight at once, the rest piece by piece right behind it, with room for
 * keys and clicks between. UI thread, except {@link #locale()}.
 */
public final class Language {

	/** Languages the product speaks, in the order of the switch. */
	public static final List<Locale> OFFERED = List.of(Locale.of("nl"), Locale.FRENCH, Locale.ENGLISH);

	/** What may be said in one go, in nanoseconds. */
	private static final long PIECE = 15_000_000;

	private final Followers followers = new Followers();
	/** Words out of sight that are still to be said, and where they stand. */
	private final Map<Runnable, Control> later = new LinkedHashMap<>();
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
			tell();
		}
	}

	/** Has all words said again, where they need another room than before. */
	void repeat() {
		tell();
	}

	/** Whether all words are in the language, those out of sight too. */
	public boolean spoken() {
		return later.isEmpty();
	}

	private void tell() {
		boolean underWay = !later.isEmpty();
		followers.tell();
		if (!underWay) {
			goOn();
		}
	}

	private void goOn() {
		if (!later.isEmpty()) {
			later.values().iterator().next().getDisplay().asyncExec(this::piece);
		}
	}

	private void piece() {
		long begin = System.nanoTime();
		while (!later.isEmpty() && System.nanoTime() - begin < PIECE) {
			Runnable words = later.keySet().iterator().next();
			later.remove(words);
			Callbacks.each(List.of(words));
		}
		goOn();
	}

	public Subscription addListener(Runnable changed) {
		return followers.add(changed);
	}

	/** Runs {@code words} now and after every change of language, until {@code owner} is disposed. */
	public void speak(Control owner, Runnable words) {
		words.run();
		Subscription subscription = addListener(() -> {
			if (owner.isDisposed()) {
				// One that heard of the change before has closed it.
				return;
			}
			if (owner.isVisible()) {
				later.remove(words);
				words.run();
			} else {
				later.put(words, owner);
			}
		});
		owner.addDisposeListener(e -> {
			subscription.close();
			later.remove(words);
		});
	}

	static Locale offered(String wanted) {
		String code = wanted == null || wanted.isBlank() ? Locale.getDefault().getLanguage() : wanted;
		return OFFERED.stream().filter(l -> l.getLanguage().equals(code)).findFirst().orElse(Locale.ENGLISH);
	}
}
