package org.webphone.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules about the words of the window: none is missing, unused, left in English, or another word than agreed. */
final class LanguageRules {

    /** Words that are the same in two languages; one "language word" a line. */
    static final String SAME = "bundles/org.webphone.architecture.tests/test/org/webphone/architecture/same-words.txt";
    /** Terms of the design: English, French, Dutch, with bars between. */
    static final String TERMS = "bundles/org.webphone.architecture.tests/test/org/webphone/architecture/terms.txt";

    private static final Pattern KEY = Pattern.compile("\"([A-Z][A-Za-z]+_[A-Za-z0-9]*)\"");
    private static final Pattern PLUGIN_KEY = Pattern.compile("%([a-z][\\w.]+)");

    private LanguageRules() {
    }

    /** A key that the code names is in the file, and a key of the file is named in the code, at least by its beginning. */
    static List<String> keysAreUsed(SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (Bundle bundle : tree.bundles()) {
            Set<String> keys = new TreeSet<>();
            files(bundle, "messages.properties").forEach(file -> keys.addAll(read(file).keySet()));
            Set<String> named = new TreeSet<>();
            for (Path source : bundle.sources()) {
                SourceTree.lines(source).forEach(line -> KEY.matcher(line).results().map(r -> r.group(1)).forEach(named::add));
            }
            Set<String> features = keys.stream().map(key -> key.substring(0, key.indexOf('_') + 1)).collect(Collectors.toSet());
            keys.stream().filter(key -> named.stream().noneMatch(key::startsWith))
                    .forEach(key -> found.add(bundle.shortName() + ": nothing says " + key));
            named.stream().filter(name -> features.contains(name.substring(0, name.indexOf('_') + 1)))
                    .filter(name -> keys.stream().noneMatch(key -> key.startsWith(name)))
                    .forEach(name -> found.add(bundle.shortName() + ": no text for " + name));
        }
        return found;
    }

    /** The same for the names of commands and menus, in every language. */
    static List<String> pluginKeysAreUsed(SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (Bundle bundle : tree.bundles()) {
            Path english = bundle.folder().resolve("plugin.properties");
            if (!Files.exists(english)) {
                continue;
            }
            Set<String> named = new TreeSet<>();
            for (String place : List.of("plugin.xml", "META-INF/MANIFEST.MF")) {
                Path file = bundle.folder().resolve(place);
                if (Files.exists(file)) {
                    PLUGIN_KEY.matcher(String.join("\n", SourceTree.lines(file))).results().map(r -> r.group(1)).forEach(named::add);
                }
            }
            for (String language : List.of("", "_fr", "_nl")) {
                Path file = bundle.folder().resolve("plugin" + language + ".properties");
                Set<String> keys = Files.exists(file) ? read(file).keySet() : Set.of();
                named.stream().filter(key -> !keys.contains(key)).forEach(key -> found.add(tree.name(file) + " lacks " + key));
                keys.stream().filter(key -> !named.contains(key)).forEach(key -> found.add(tree.name(file) + " has " + key + " that nothing names"));
            }
        }
        return found;
    }

    /** A text that is the same in English and another language is listed as such, else it was forgotten. */
    static List<String> textsAreTranslated(SourceTree tree) {
        Path list = tree.root().resolve(SAME);
        Set<String> same = Files.exists(list) ? new HashSet<>(SourceTree.lines(list)) : Set.of();
        List<String> found = new ArrayList<>();
        eachText(tree, (file, key, texts) -> {
            for (String language : List.of("fr", "nl")) {
                String text = texts.get(language);
                boolean words = text != null && text.replaceAll("\\{\\d[^}]*}", "").chars().filter(Character::isLetter).count() > 1;
                if (words && text.equals(texts.get("en")) && !same.contains(language + ' ' + text)) {
                    found.add(tree.name(file) + ": " + key + " is the same in " + language + ": " + text);
                }
            }
        });
        return found;
    }

    /** Where the English text is a term of the design, the others are its agreed words. */
    static List<String> termsAreKept(SourceTree tree) {
        Path list = tree.root().resolve(TERMS);
        Map<String, String[]> terms = new TreeMap<>();
        if (Files.exists(list)) {
            SourceTree.lines(list).stream().filter(line -> line.contains("|")).map(line -> line.split("\\s*\\|\\s*", 3))
                    .forEach(term -> terms.put(term[0], term));
        }
        List<String> found = new ArrayList<>();
        eachText(tree, (file, key, texts) -> {
            String[] term = terms.get(texts.get("en"));
            if (term != null) {
                for (int i = 1; i < 3; i++) {
                    String text = texts.get(i == 1 ? "fr" : "nl");
                    if (text != null && !List.of(term[i].split("\\s+/\\s+")).contains(text.replace('\u2019', '\''))) {
                        found.add(tree.name(file) + ": " + key + " says \"" + text + "\" for " + term[0] + ", agreed is " + term[i]);
                    }
                }
            }
        });
        return found;
    }

    /** Nobody shouts, and nobody is told codes. */
    static List<String> toneIsCalm(SourceTree tree) {
        List<String> found = new ArrayList<>();
        eachText(tree, (file, key, texts) -> texts.forEach((language, text) -> {
            if (text.contains("!")) {
                found.add(tree.name(file) + ": " + key + " shouts in " + language + ": " + text);
            }
        }));
        return found;
    }

    interface Text {
        /** @param texts by language: en, fr, nl */
        void found(Path file, String key, Map<String, String> texts);
    }

    private static void eachText(SourceTree tree, Text text) {
        for (Bundle bundle : tree.bundles()) {
            for (Path file : SourceTree.files(bundle.folder())) {
                Matcher name = Pattern.compile("((?:messages|plugin|v\\d+_\\d+))\\.properties").matcher(file.getFileName().toString());
                if (!name.matches() || file.toString().contains("/test/")) {
                    continue;
                }
                Map<String, String> english = read(file);
                Map<String, String> french = others(file, name.group(1), "fr");
                Map<String, String> dutch = others(file, name.group(1), "nl");
                english.forEach((key, value) -> {
                    if (!key.endsWith(".icon")) {
                        Map<String, String> texts = new TreeMap<>(Map.of("en", value));
                        texts.computeIfAbsent("fr", l -> french.get(key));
                        texts.computeIfAbsent("nl", l -> dutch.get(key));
                        text.found(file, key, texts);
                    }
                });
            }
        }
    }

    private static Map<String, String> others(Path file, String stem, String language) {
        Path other = file.resolveSibling(stem + '_' + language.toLowerCase(Locale.ROOT) + ".properties");
        return Files.exists(other) ? read(other) : Map.of();
    }

    private static List<Path> files(Bundle bundle, String name) {
        return SourceTree.files(bundle.folder().resolve("src")).stream().filter(f -> f.getFileName().toString().equals(name)).toList();
    }

    private static Map<String, String> read(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> out = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> out.put(key, words.getProperty(key)));
        return out;
    }
}
