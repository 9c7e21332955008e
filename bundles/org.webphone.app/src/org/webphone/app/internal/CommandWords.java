package org.webphone.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.localization.BundleLocalization;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Names of commands and menus in any language. The platform's registry translates once, into the language of its start; here the
 * keys are read again from the contributions of all bundles that are not the platform's own. UI thread.
 */
final class CommandWords {

	private static final Logger LOG = LoggerFactory.getLogger(CommandWords.class);

	private final BundleLocalization localization;
	private final Map<String, Name> commands = new HashMap<>();
	private final Map<String, Name> menus = new HashMap<>();

	/** A name as its bundle writes it: a key with a percent sign before it, or plain words. */
	private record Name(Bundle bundle, String raw) {
	}

	CommandWords(IExtensionRegistry registry, BundleLocalization localization) {
		this.localization = localization;
		Set<String> contributors = new LinkedHashSet<>();
		for (String point : new String[] { "org.eclipse.ui.commands", "org.eclipse.ui.menus" }) {
			for (IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
				contributors.add(element.getContributor().getName());
			}
		}
		contributors.stream().filter(name -> !name.startsWith("org.eclipse.")).map(Platform::getBundle)
				.filter(b -> b != null && b.getEntry("plugin.xml") != null).forEach(this::read);
	}

	/** The commands of all bundles read. */
	Set<String> commands() {
		return Set.copyOf(commands.keySet());
	}

	Optional<String> command(String id, Locale locale) {
		return Optional.ofNullable(commands.get(id)).map(name -> words(name, locale));
	}

	/** The label of a menu, with its mnemonic. */
	Optional<String> menu(String id, Locale locale) {
		return Optional.ofNullable(menus.get(id)).map(name -> words(name, locale));
	}

	private void read(Bundle bundle) {
		URL file = bundle.getEntry("plugin.xml");
		try (InputStream in = file.openStream()) {
			Element root = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in).getDocumentElement();
			collect(root.getElementsByTagName("command"), "id", "name", bundle, commands);
			collect(root.getElementsByTagName("menu"), "id", "label", bundle, menus);
		} catch (IOException | SAXException | ParserConfigurationException e) {
			LOG.warn("The names of commands of {} stay in one language", bundle.getSymbolicName(), e);
		}
	}

	private static void collect(NodeList elements, String id, String name, Bundle bundle, Map<String, Name> into) {
		for (int i = 0; i < elements.getLength(); i++) {
			Element element = (Element) elements.item(i);
			if (!element.getAttribute(id).isEmpty() && !element.getAttribute(name).isEmpty()) {
				into.put(element.getAttribute(id), new Name(bundle, element.getAttribute(name)));
			}
		}
	}

	private String words(Name name, Locale locale) {
		if (!name.raw.startsWith("%")) {
			return name.raw;
		}
		try {
			ResourceBundle words = localization.getLocalization(name.bundle, locale.getLanguage());
			return words.getString(name.raw.substring(1));
		} catch (MissingResourceException e) {
			LOG.warn("{} has no text for {} in {}", name.bundle.getSymbolicName(), name.raw, locale);
			return name.raw.substring(1);
		}
	}
}
