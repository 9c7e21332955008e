package org.webphone.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;

/** Under what the parts of the program may be used. */
final class Licences {

	private static final Properties KNOWN = load();
	/** Parts of addresses and names, and what the licence is called for short. */
	private static final Map<String, String> SHORT = new TreeMap<>(Map.ofEntries(Map.entry("epl-v10", "EPL-1.0"),
			Map.entry("epl-2.0", "EPL-2.0"), Map.entry("eclipse public license - version 2.0", "EPL-2.0"), Map.entry("lgpl-2.1", "LGPL-2.1"),
			Map.entry("license-2.0", "Apache-2.0"), Map.entry("apache-2.0", "Apache-2.0"), Map.entry("licenses/mit", "MIT"),
			Map.entry("license/mit", "MIT"), Map.entry("bsd-license", "BSD-2-Clause"), Map.entry("bsd-3-clause", "BSD-3-Clause"),
			Map.entry("classpath/license", "GPL-2.0 with Classpath exception")));

	private Licences() {
	}

	/** What the bundle says itself, else what is known of it; empty for nothing. */
	static String of(Bundle bundle) {
		String own = bundle.getHeaders("").get("Bundle-License");
		return own == null ? known(bundle.getSymbolicName()) : shorter(own);
	}

	static String known(String name) {
		return KNOWN.stringPropertyNames().stream().filter(name::startsWith).max(Comparator.comparingInt(String::length))
				.map(KNOWN::getProperty).orElse("");
	}

	/** The short names of the licences that a header names; what has no short name stays as it is, without descriptions. */
	static String shorter(String header) {
		String names = SHORT.entrySet().stream().filter(e -> header.toLowerCase(Locale.ROOT).contains(e.getKey())).map(Map.Entry::getValue)
				.distinct().collect(Collectors.joining(", "));
		String first = header.split(";")[0].strip().replace("\"", "");
		return !names.isEmpty() ? names : first.replaceFirst("^https?://(www\\.)?", "");
	}

	private static Properties load() {
		var properties = new Properties();
		try (InputStream in = Licences.class.getResourceAsStream("licences.properties")) {
			properties.load(in);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties;
	}
}
