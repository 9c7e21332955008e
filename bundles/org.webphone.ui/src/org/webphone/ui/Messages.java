package org.webphone.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of one bundle in the language in use, from {@code messages.properties} (English), {@code messages_fr} and
 * {@code messages_nl} beside a class of it. The files are written with plain spaces; those of French at which no line may end
 * are made such here. Safe from any thread.
 */
public final class Messages {

	private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
	// The fallback of ResourceBundle is the system's language; here it is always English.
	private static final ResourceBundle.Control ENGLISH_LAST = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	/** Spaces of French at which no line may end: before these signs, inside quotation marks, between a figure and its unit. */
	private static final Pattern FRENCH_SPACES = Pattern.compile(
			" (?=[:;?\u00bb])|(?<=\u00ab) |(?<=[0-9}]) (?=%|(?:s|ms|min|h|kHz|kbit/s|ko|Mo|Go)\\b)");

	private final Class<?> neighbour;
	private final Language language;
	private final Map<Locale, ResourceBundle> bundles = new ConcurrentHashMap<>();
	private final Map<Locale, Map<String, String>> texts = new ConcurrentHashMap<>();
	private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

	/** @param neighbour a class in the package that holds the files */
	public Messages(Class<?> neighbour, Language language) {
		this.neighbour = neighbour;
		this.language = language;
	}

	/** The text of {@code key}; the key itself, and a warning in the log, where there is none. */
	public String get(String key) {
		try {
			Locale locale = language.locale();
			// Lists ask for the same words at each painting.
			Map<String, String> known = texts.computeIfAbsent(locale, l -> new ConcurrentHashMap<>());
			String text = known.get(key);
			if (text == null) {
				text = unbroken(bundle(locale).getString(key), locale);
				known.put(key, text);
			}
			return text;
		} catch (MissingResourceException e) {
			LOG.warn("No text for {} in {}", key, language.locale());
			return key;
		}
	}

	/** The text of {@code key} as a {@link MessageFormat} pattern filled with {@code values}. */
	public String get(String key, Object... values) {
		Locale locale = language.locale();
		// Reading a pattern takes longer than filling it in, and lists fill in the same ones at each painting.
		MessageFormat format = formats.computeIfAbsent(locale, l -> new ConcurrentHashMap<>()).computeIfAbsent(key,
				k -> new MessageFormat(get(k), locale));
		synchronized (format) {
			return format.format(values);
		}
	}

	public Language language() {
		return language;
	}

	private static String unbroken(String text, Locale locale) {
		return locale.getLanguage().equals("fr") ? FRENCH_SPACES.matcher(text).replaceAll("\u00a0") : text;
	}

	private ResourceBundle bundle(Locale wanted) {
		ResourceBundle known = bundles.get(wanted);
		return known != null ? known : bundles.computeIfAbsent(wanted, locale -> ResourceBundle
				.getBundle(neighbour.getPackageName() + ".messages", locale, neighbour.getClassLoader(), ENGLISH_LAST));
	}
}
