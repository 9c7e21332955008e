package org.webphone.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules about single lines of code. */
final class CodeRules {

    private static final int LONGEST_FILE = 500;

    private CodeRules() {
    }

    /** A line that must not be in the product's sources, except in the bundles given. */
    static Rule never(String pattern, Predicate<Bundle> allowed) {
        Pattern forbidden = Pattern.compile(pattern);
        return tree -> {
            List<String> found = new ArrayList<>();
            for (Bundle bundle : tree.bundles()) {
                if (!allowed.test(bundle)) {
                    bundle.sources().forEach(file -> search(tree, file, forbidden, found));
                }
            }
            return found;
        };
    }

    /** A line that must be in no Java file at all, tests included. */
    static Rule neverAnywhere(String pattern) {
        Pattern forbidden = Pattern.compile(pattern);
        return tree -> {
            List<String> found = new ArrayList<>();
            for (Bundle bundle : tree.allBundles()) {
                bundle.sources().forEach(file -> search(tree, file, forbidden, found));
                bundle.tests().forEach(file -> search(tree, file, forbidden, found));
            }
            return found;
        };
    }

    /** Files stay small enough to be read in one go. */
    static List<String> fileLength(SourceTree tree) {
        return tree.allBundles().stream().flatMap(bundle -> java.util.stream.Stream.concat(bundle.sources().stream(), bundle.tests().stream()))
                .filter(file -> SourceTree.lines(file).size() > LONGEST_FILE)
                .map(file -> tree.name(file) + " has " + SourceTree.lines(file).size() + " lines").toList();
    }

    /** There is no room called "util". */
    static List<String> noUtil(SourceTree tree) {
        return tree.allBundles().stream().flatMap(bundle -> bundle.sources().stream()).map(tree::name)
                .filter(name -> name.matches(".*[/\\\\]utils?[/\\\\].*")).toList();
    }

    private static void search(SourceTree tree, Path file, Pattern forbidden, List<String> found) {
        int number = 0;
        for (String line : SourceTree.lines(file)) {
            number++;
            String code = line.strip();
            boolean comment = code.startsWith("*") || code.startsWith("/*") || code.startsWith("//");
            if (!comment && forbidden.matcher(code).find()) {
                found.add(tree.name(file) + ":" + number + ": " + code);
            }
        }
    }
}
