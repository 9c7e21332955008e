package org.webphone.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A bundle's folder. Its short name is the one of the architecture's table, without the common prefix. */
record Bundle(Path folder, Manifest manifest) {

    static final String PREFIX = "org.webphone.";

    static Bundle of(Path folder) {
        return new Bundle(folder, Manifest.read(folder.resolve("META-INF/MANIFEST.MF")));
    }

    String shortName() {
        return manifest.name().substring(PREFIX.length());
    }

    /** In no product: tests, what they need, and samples for others. */
    boolean isForTests() {
        return manifest.name().endsWith(".tests") || manifest.name().endsWith(".testbench") || isSample();
    }

    boolean isSample() {
        return manifest.name().startsWith(PREFIX + "sample") && !manifest.name().endsWith(".tests") && Files.exists(folder.resolve("plugin.xml"));
    }

    boolean needsDisplay() {
        return shortName().equals("app") || shortName().equals("ui") || shortName().startsWith("ui.");
    }

    List<Path> sources() {
        return javaIn("src");
    }

    List<Path> tests() {
        return javaIn("test");
    }

    private List<Path> javaIn(String sub) {
        return SourceTree.files(folder.resolve(sub)).stream().filter(file -> file.toString().endsWith(".java")).toList();
    }
}
