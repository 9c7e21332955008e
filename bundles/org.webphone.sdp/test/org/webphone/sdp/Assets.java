package org.webphone.sdp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Test data from elsewhere, where it is there. */
final class Assets {

    private Assets() {
    }

    static Path path(String relative) {
        String root = System.getProperty("webphone.assets");
        Assumptions.assumeTrue(root != null && !root.isEmpty(), "test data absent: webphone.assets is not set");
        Path path = Path.of(root, relative);
        Assumptions.assumeTrue(Files.exists(path), "test data absent: " + relative);
        return path;
    }

    static String text(String relative) {
        return read(path(relative));
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Path> all(String folder, String ending) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
