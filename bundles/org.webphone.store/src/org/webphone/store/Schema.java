package org.webphone.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a store: SQL scripts, of which the n-th brings a file from version n-1 to n. A script that was published
 * is never changed, a new one is added.
 *
 * @param scripts texts of the scripts, the first creates the tables
 */
public record Schema(List<String> scripts) {

	public Schema {
		scripts = List.copyOf(scripts);
	}

	/** Version of a file that has seen all scripts. */
	public int version() {
		return scripts.size();
	}

	/** The schema as it was at an earlier version; for tests of migration. */
	public Schema at(int version) {
		return new Schema(scripts.subList(0, version));
	}

	/** Reads scripts that lie beside {@code anchor}. */
	public static Schema of(Class<?> anchor, String... names) {
		var texts = new ArrayList<String>();
		for (String name : names) {
			try (InputStream in = anchor.getResourceAsStream(name)) {
				if (in == null) {
					throw new IllegalArgumentException("There is no script " + name + " beside " + anchor.getName() + '.');
				}
				texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return new Schema(texts);
	}
}
