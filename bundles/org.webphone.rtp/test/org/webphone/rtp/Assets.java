package org.webphone.rtp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Test data from elsewhere, where it is there. */
public final class Assets {

    private Assets() {
    }

    public static Path path(String relative) {
        String root = System.getProperty("webphone.assets");
        Assumptions.assumeTrue(root != null && !root.isEmpty(), "test data absent: webphone.assets is not set");
        Path path = Path.of(root, relative);
        Assumptions.assumeTrue(Files.exists(path), "test data absent: " + relative);
        return path;
    }

    public static byte[] bytes(String relative) throws IOException {
        return Files.readAllBytes(path(relative));
    }
}
