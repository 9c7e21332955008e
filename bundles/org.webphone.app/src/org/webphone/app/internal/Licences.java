package org.webphone.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Properties;

import org.osgi.framework.Bundle;

/** Under what the parts of the program may be used. */
final class Licences {

	private static final Properties KNOWN = load();

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

	/** The names of licences without descriptions and addresses where there is a name. */
	static String shorter(String header) {
		String first = header.split(";")[0].strip().replace("\"", "");
		return first.matches("https?://.*") ? first.replaceFirst("^https?://(www\\.)?", "") : first;
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
