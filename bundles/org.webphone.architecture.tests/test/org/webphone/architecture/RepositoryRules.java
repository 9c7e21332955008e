package org.webphone.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about the repository and the product as a whole. */
final class RepositoryRules {

    static final String PRODUCT = "releng/org.webphone.product/target/products/org.webphone.product/linux/gtk/x86_64/webphone";
    static final String BUNDLES_INFO = PRODUCT + "/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    static final String LIST = "releng/product-bundles.txt";

    /**
     * Hosts of package registries (a build asks whatever its user has set up) and folders of one machine. Written in parts, so
     * that this file does not break its own rule.
     */
    private static final Pattern PLACES = Pattern.compile(Stream.of("repo1?[.]maven[.]apache", "repo[.]eclipse[.]org", "central[.]sonatype",
            "registry[.]npmjs", "pypi[.]org", "plugins[.]gradle", "crates[.]io", "proxy[.]golang", "/ro" + "ot/", "(?<![\\w.}\"$])/wo" + "rk/",
            "C:\\\\\\\\Users").collect(Collectors.joining("|")));

    private RepositoryRules() {
    }

    /** No file names a package registry or a folder of the machine it was written on. */
    static List<String> noPlaces(SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (Path file : tree.files()) {
            if (file.getFileName().toString().equals("RepositoryRules.java")) {
                continue;
            }
            int number = 0;
            for (String line : SourceTree.lines(file)) {
                number++;
                if (PLACES.matcher(line).find()) {
                    found.add(tree.name(file) + ":" + number + ": " + line.strip());
                }
            }
        }
        return found;
    }

    /** The product consists of the bundles that were agreed on, in the versions that were agreed on. */
    static List<String> productBundles(SourceTree tree) {
        Path info = tree.root().resolve(BUNDLES_INFO);
        if (!Files.exists(info)) {
            return List.of("there is no product at " + BUNDLES_INFO);
        }
        Set<String> built = SourceTree.lines(info).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                .map(part -> part[0] + " " + (part[0].startsWith(Bundle.PREFIX) ? withoutQualifier(part[1]) : part[1]))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> agreed = SourceTree.lines(tree.root().resolve(LIST)).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        List<String> found = new ArrayList<>();
        built.stream().filter(bundle -> !agreed.contains(bundle)).forEach(bundle -> found.add("the product has " + bundle + ", " + LIST + " does not"));
        agreed.stream().filter(bundle -> !built.contains(bundle)).forEach(bundle -> found.add(LIST + " has " + bundle + ", the product does not"));
        return found;
    }

    /** JAIN SIP's old logger stays out. */
    static List<String> noLog4j(SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (String file : List.of(BUNDLES_INFO, "target-platform/webphone.target")) {
            if (Files.exists(tree.root().resolve(file))) {
                SourceTree.lines(tree.root().resolve(file)).stream().filter(line -> line.contains("log4j")).forEach(line -> found.add(file + ": " + line.strip()));
            }
        }
        return found;
    }

    /** Every dependency of the target platform is pinned. */
    static List<String> pinnedVersions(SourceTree tree) {
        return SourceTree.lines(tree.root().resolve("target-platform/webphone.target")).stream().map(String::strip)
                .filter(line -> line.startsWith("<location ") && !line.contains("includeDependencyDepth=\"none\"")
                        || line.startsWith("<dependency>") && !line.matches(".*<version>\\d[\\w.-]*</version>.*"))
                .map(line -> "not pinned: " + line).toList();
    }

    private static String withoutQualifier(String version) {
        return version.substring(0, version.lastIndexOf('.'));
    }
}
