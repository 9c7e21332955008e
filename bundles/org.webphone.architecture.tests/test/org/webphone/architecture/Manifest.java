package org.webphone.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;

/** What the rules want to know of a bundle's manifest. Imports and exports map a package to its attributes and directives. */
record Manifest(String name, Map<String, String> imports, Map<String, String> exports, Attributes headers) {

    static Manifest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Attributes headers = new java.util.jar.Manifest(in).getMainAttributes();
            String name = clauses(headers.getValue("Bundle-SymbolicName")).keySet().iterator().next();
            return new Manifest(name, clauses(headers.getValue("Import-Package")), clauses(headers.getValue("Export-Package")), headers);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    boolean imports(String name, String directive) {
        return imports.getOrDefault(name, "").contains(directive);
    }

    /** Comma-separated clauses; a comma within quotes separates nothing. */
    private static Map<String, String> clauses(String header) {
        Map<String, String> clauses = new LinkedHashMap<>();
        for (String clause : split(header == null ? "" : header)) {
            int end = clause.indexOf(';');
            clauses.put((end < 0 ? clause : clause.substring(0, end)).strip(), end < 0 ? "" : clause.substring(end));
        }
        return clauses;
    }

    private static List<String> split(String header) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : header.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            }
            if (c == ',' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!part.toString().isBlank()) {
            parts.add(part.toString());
        }
        return parts;
    }
}
