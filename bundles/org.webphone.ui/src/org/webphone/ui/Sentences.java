package org.webphone.ui;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the language in use what a bundle without a window has said in English. Those bundles know no language; the
 * sentences that people see of them stand in the messages beside this class, and are recognised by their English wording. One
 * that is not known here stays as it is. UI thread.
 */
public final class Sentences {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
	private static final String KEYS = "Problem_";
	private static final int DEEPEST = 3;

	/**
	 * One sentence.
	 *
	 * @param key     of the messages
	 * @param english matches it; a group for each value
	 * @param places  which value each group is
	 * @param letters how many characters are not a value's: the more, the surer
	 */
	private record Template(String key, Pattern english, List<Integer> places, int letters) {
	}

	private final Messages messages;
	private final List<Template> templates;

	public Sentences(Language language) {
		messages = new Messages(Sentences.class, language);
		ResourceBundle english = ResourceBundle.getBundle(Sentences.class.getPackageName() + ".messages", Locale.ROOT,
				Sentences.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		templates = english.keySet().stream().filter(key -> key.startsWith(KEYS)).map(key -> template(key, english.getString(key)))
				.sorted(Comparator.comparingInt(Template::letters).reversed()).toList();
	}

	private static Template template(String key, String text) {
		var pattern = new StringBuilder();
		List<Integer> places = new ArrayList<>();
		Matcher place = PLACE.matcher(text);
		int at = 0;
		int letters = 0;
		while (place.find()) {
			pattern.append(Pattern.quote(text.substring(at, place.start()))).append("(.+?)");
			letters += place.start() - at;
			places.add(Integer.parseInt(place.group(1)));
			at = place.end();
		}
		pattern.append(Pattern.quote(text.substring(at)));
		return new Template(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), places, letters + text.length() - at);
	}

	/** The sentence in the language in use, or as it is where it is not known. */
	public String say(String english) {
		return say(english, 0);
	}

	private String say(String english, int depth) {
		return depth == DEEPEST ? english
				: templates.stream().map(t -> said(t, english, depth)).flatMap(Optional::stream).findFirst().orElse(english);
	}

	private Optional<String> said(Template template, String english, int depth) {
		Matcher found = template.english().matcher(english);
		if (!found.matches()) {
			return Optional.empty();
		}
		var values = new Object[template.places().size()];
		for (int i = 0; i < values.length; i++) {
			// A reason within a sentence may be one that is known too.
			values[template.places().get(i)] = say(found.group(i + 1), depth + 1);
		}
		return Optional.of(new MessageFormat(messages.get(template.key()), messages.language().locale()).format(values));
	}
}
