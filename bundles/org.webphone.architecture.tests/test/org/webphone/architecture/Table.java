package org.webphone.architecture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of rooms in docs/architecture.md: who may import whom, and what each exports. */
record Table(Map<String, Row> rows) {

    record Row(Set<String> mayImport, Set<String> exports) {
    }

    private static final Pattern ROW = Pattern.compile("\\| \\d+ \\| `([\\w.]+)` \\|.*\\|([^|]*)\\|([^|]*)\\|");

    static Table read(Path file) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : SourceTree.lines(file)) {
            Matcher row = ROW.matcher(line.strip());
            if (row.matches()) {
                rows.put(row.group(1), new Row(words(row.group(2)), words(row.group(3))));
            }
        }
        return new Table(rows);
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.replaceAll("\\(.*\\)", "").replace("`", "").split(",")).map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("-") && !word.equals("none")).collect(Collectors.toCollection(TreeSet::new));
    }
}
