package org.webphone.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.ui.Icon;

/**
 * What is new in the newest version that has something to tell: a file per version in the folder {@code news}, in every language.
 * Remembers which version the user has read about. UI thread.
 */
final class News {

	/** Versions with a file, the newest last. */
	static final List<String> VERSIONS = List.of("1.0");

	private static final Logger LOG = LoggerFactory.getLogger(News.class);
	private static final String READ = "news.read";
	private static final ResourceBundle.Control ENGLISH_LAST = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final Memory memory;

	/** Keeps which version was read about. */
	interface Memory {

		String read();

		void read(String version);
	}

	/** One thing that is new. */
	record Item(Icon icon, String title, String text) {
	}

	News() {
		this(new OnDisk(InstanceScope.INSTANCE.getNode("org.webphone.app")));
	}

	News(Memory memory) {
		this.memory = memory;
	}

	String version() {
		return VERSIONS.getLast();
	}

	List<Item> items(Locale locale) {
		return items(version(), locale);
	}

	/** How many things the user has not been told yet. */
	int fresh() {
		return version().equals(memory.read()) ? 0 : items(Locale.ENGLISH).size();
	}

	/** The user has read them; they are not announced again before the next version. */
	void read() {
		memory.read(version());
	}

	static List<Item> items(String version, Locale locale) {
		ResourceBundle words = ResourceBundle.getBundle(
				News.class.getPackageName() + ".news.v" + version.replace('.', '_'), locale, News.class.getClassLoader(),
				ENGLISH_LAST);
		List<Item> items = new ArrayList<>();
		for (int i = 1; words.containsKey(i + ".title"); i++) {
			items.add(new Item(Icon.valueOf(words.getString(i + ".icon")), words.getString(i + ".title"),
					words.getString(i + ".text")));
		}
		return items;
	}

	/** In the settings of the workbench. */
	private record OnDisk(Preferences node) implements Memory {

		@Override
		public String read() {
			return node.get(READ, "");
		}

		@Override
		public void read(String version) {
			node.put(READ, version);
			try {
				node.flush();
			} catch (BackingStoreException e) {
				LOG.warn("It could not be remembered that the news were read; they are announced again", e);
			}
		}
	}
}
