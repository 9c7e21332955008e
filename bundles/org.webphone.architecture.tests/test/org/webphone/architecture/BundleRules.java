package org.webphone.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Rules about what a bundle consists of. */
final class BundleRules {

    private static final List<String> LANGUAGES = List.of("", "_fr", "_nl");

    private BundleRules() {
    }

    /** Every bundle has tests, beside its sources or in a bundle of its own. */
    static List<String> haveTests(SourceTree tree) {
        Set<String> tested = new TreeSet<>();
        tree.allBundles().stream().filter(Bundle::isForTests).forEach(bundle -> tested.add(bundle.manifest().name()));
        return tree.allBundles().stream().filter(bundle -> !bundle.manifest().name().endsWith(".tests"))
                .filter(bundle -> bundle.tests().stream().noneMatch(file -> file.toString().endsWith("Test.java")))
                .filter(bundle -> !tested.contains(bundle.manifest().name() + ".tests"))
                // One bundle tests all samples.
                .filter(bundle -> !(bundle.isSample() && tested.contains(Bundle.PREFIX + "sample.tests")))
                .map(bundle -> bundle.shortName() + " has no test").toList();
    }

    /** A component is seen only in a bundle that is started, and a bundle of ours is started by being used. */
    static List<String> servicesAreLazy(SourceTree tree) {
        return tree.bundles().stream()
                .filter(bundle -> bundle.sources().stream().anyMatch(file -> SourceTree.lines(file).stream().anyMatch(line -> line.startsWith("@Component"))))
                .filter(bundle -> !"lazy".equals(bundle.manifest().headers().getValue("Bundle-ActivationPolicy")))
                .map(bundle -> bundle.shortName() + " has components and lacks 'Bundle-ActivationPolicy: lazy'").toList();
    }

    /** Every manifest says whose it is and what Java it needs, and has no activator. */
    static List<String> manifests(SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (Bundle bundle : tree.allBundles()) {
            require(bundle, "Bundle-Vendor", "Webphone", found);
            require(bundle, "Bundle-RequiredExecutionEnvironment", "JavaSE-21", found);
            require(bundle, "Bundle-Version", "1.0.0.qualifier", found);
            require(bundle, "Automatic-Module-Name", bundle.manifest().name(), found);
            if (bundle.manifest().headers().getValue("Bundle-Activator") != null) {
                found.add(bundle.shortName() + " has a Bundle-Activator; use a component");
            }
            if (!bundle.folder().getFileName().toString().equals(bundle.manifest().name())) {
                found.add(bundle.folder().getFileName() + " calls itself " + bundle.manifest().name());
            }
        }
        return found;
    }

    /** A word is there in every language or in none. */
    static List<String> messageKeys(SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (Bundle bundle : tree.bundles()) {
            for (Path file : SourceTree.files(bundle.folder().resolve("src"))) {
                if (file.getFileName().toString().equals("messages.properties")) {
                    Set<Object> english = keys(file);
                    for (String language : LANGUAGES) {
                        compare(tree, english, file.resolveSibling("messages" + language + ".properties"), found);
                    }
                }
            }
        }
        return found;
    }

    private static void compare(SourceTree tree, Set<Object> english, Path other, List<String> found) {
        if (!Files.exists(other)) {
            found.add(tree.name(other) + " is missing");
            return;
        }
        Set<Object> keys = keys(other);
        english.stream().filter(key -> !keys.contains(key)).forEach(key -> found.add(tree.name(other) + " lacks " + key));
        keys.stream().filter(key -> !english.contains(key)).forEach(key -> found.add(tree.name(other) + " has " + key + " that English lacks"));
    }

    private static Set<Object> keys(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.keySet();
    }

    private static void require(Bundle bundle, String header, String value, List<String> found) {
        String actual = bundle.manifest().headers().getValue(header);
        if (!value.equals(actual)) {
            found.add(bundle.manifest().name() + ": " + header + " is " + actual + " instead of " + value);
        }
    }
}
