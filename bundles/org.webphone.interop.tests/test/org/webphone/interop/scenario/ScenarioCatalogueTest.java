package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/** The catalogue and the tests agree: no scenario without a test, no test of a scenario that nobody knows. */
class ScenarioCatalogueTest {

	@Test
	void everyScenarioHasATestOfItsName() throws IOException, URISyntaxException {
		Path here = Path.of(ScenarioCatalogueTest.class.getResource("scenarios.txt").toURI());
		List<String> wanted = Files.readAllLines(here).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).sorted().toList();
		Set<String> tested;
		try (Stream<Path> classes = Files.list(here.getParent())) {
			tested = classes.map(p -> p.getFileName().toString()).filter(n -> n.endsWith("Test.class"))
					.map(n -> load(n.replace(".class", ""))).flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
					.flatMap(m -> AnnotationSupport.findRepeatableAnnotations(m, Scenario.class).stream()).map(Scenario::value)
					.collect(Collectors.toSet());
		}
		assertFalse(wanted.isEmpty());
		assertEquals(wanted, tested.stream().sorted().toList());
		assertTrue(wanted.stream().distinct().count() == wanted.size(), "named once");
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(ScenarioCatalogueTest.class.getPackageName() + '.' + name);
		} catch (ClassNotFoundException e) {
			throw new AssertionError(e);
		}
	}
}
