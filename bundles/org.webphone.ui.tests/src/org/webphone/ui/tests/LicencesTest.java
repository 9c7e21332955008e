package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.webphone.ui.CanvasList;

/** The window of versions and licences names for every part of the product what the part itself names. */
class LicencesTest {

	/** Words of licence files and headers, and the names they stand for. */
	private static final Map<String, String> WORDS = words();

	private final Window window = new Window();
	private final Desk desk = window.desk;

	private static Map<String, String> words() {
		Map<String, String> words = new TreeMap<>();
		words.put("epl-v10", "EPL-1.0");
		words.put("Eclipse Public License Version 1.0", "EPL-1.0");
		words.put("epl-2.0", "EPL-2.0");
		words.put("epl-v20", "EPL-2.0");
		words.put("Eclipse Public License - v 2.0", "EPL-2.0");
		words.put("Eclipse Public License - Version 2.0", "EPL-2.0");
		words.put("Apache License Version 2.0", "Apache-2.0");
		words.put("LICENSE-2.0", "Apache-2.0");
		words.put("Apache-2.0", "Apache-2.0");
		words.put("MIT License", "MIT");
		words.put("licenses/MIT", "MIT");
		words.put("license/mit", "MIT");
		words.put("without restriction, including without limitation the rights to use", "MIT");
		words.put("bsd-license", "BSD");
		words.put("BSD-3-Clause", "BSD");
		words.put("UNICODE LICENSE V3", "Unicode-3.0");
		words.put("0BSD", "0BSD");
		return words;
	}

	@BeforeEach
	void ready() {
		window.ready();
	}

	@Test
	void everyPartOfTheProductIsNamedWithTheLicenceItNamesItself() throws IOException {
		Map<String, String> told = told();
		List<String> wrong = new ArrayList<>();
		int proved = 0;
		for (String name : product()) {
			Bundle bundle = bundle(name);
			if (bundle == null) {
				continue;
			}
			String licence = told.getOrDefault(name, "");
			Set<String> own = evidence(bundle);
			if (licence.isEmpty()) {
				wrong.add(name + " has no licence");
			} else if (!own.isEmpty() && own.stream().noneMatch(licence::contains)) {
				wrong.add(name + " is told to be " + licence + ", it says " + own);
			} else if (!own.isEmpty()) {
				proved++;
			}
		}
		assertEquals("", String.join("\n", wrong));
		assertTrue(proved > 90, "parts that name their licence: " + proved);
	}

	/** What the window says, by the names of the parts. */
	private Map<String, String> told() {
		desk.run("org.webphone.app.about");
		CanvasList list = desk.await("the list of parts", CanvasList.class, l -> l.getShell() != desk.shell() && l.rows().count() > 50);
		Map<String, String> told = new TreeMap<>();
		desk.change(() -> {
			for (int row = 0; row < list.rows().count(); row++) {
				String line = list.rows().name(row);
				int at = line.indexOf("  (");
				told.put(line.substring(0, line.indexOf(' ')), at < 0 ? "" : line.substring(at + 3, line.length() - 1));
			}
			Shell shell = list.getShell();
			shell.close();
		});
		return told;
	}

	private static List<String> product() throws IOException {
		return Files.readAllLines(Path.of(System.getProperty("webphone.root"), "releng/product-bundles.txt")).stream()
				.filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.split(" ")[0]).toList();
	}

	private static Bundle bundle(String name) {
		for (Bundle bundle : FrameworkUtil.getBundle(LicencesTest.class).getBundleContext().getBundles()) {
			if (name.equals(bundle.getSymbolicName())) {
				return bundle;
			}
		}
		return null;
	}

	/** The header counts; without one, the licence files inside. */
	private static Set<String> evidence(Bundle bundle) throws IOException {
		String header = bundle.getHeaders("").get("Bundle-License");
		if (header != null) {
			return found(header);
		}
		var text = new StringBuilder();
		for (String folder : List.of("/", "/META-INF")) {
			for (String pattern : List.of("LICENSE*", "about.html")) {
				Enumeration<URL> files = bundle.findEntries(folder, pattern, false);
				for (URL file : files == null ? List.<URL> of() : Collections.list(files)) {
					try (InputStream in = file.openStream()) {
						text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
					} catch (IOException folderOfThatName) {
						// No file.
					}
				}
			}
		}
		return found(text.toString());
	}

	private static Set<String> found(String text) {
		String plain = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
		return WORDS.entrySet().stream().filter(e -> plain.contains(e.getKey().toLowerCase(java.util.Locale.ROOT))).map(Map.Entry::getValue)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}
}
