package org.webphone.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a repository; in the tests of the rules themselves a small one with something wrong in it. */
record SourceTree(Path root) {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "bin", ".webphone", ".settings", ".metadata");

    static SourceTree ofThisRepository() {
        String told = System.getProperty("webphone.root", "");
        return new SourceTree(told.isBlank() ? Path.of("../..").toAbsolutePath().normalize() : Path.of(told));
    }

    /** Bundles of the product: neither tests nor what only tests need. */
    List<Bundle> bundles() {
        return allBundles().stream().filter(bundle -> !bundle.isForTests()).toList();
    }

    List<Bundle> allBundles() {
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))).sorted().map(Bundle::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that a person wrote. */
    List<Path> files() {
        return files(root);
    }

    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().flatMap(path -> Files.isDirectory(path)
                    ? NOT_OURS.contains(path.getFileName().toString()) ? Stream.of() : files(path).stream()
                    : path.getFileName().toString().startsWith(".polyglot") || path.getFileName().toString().startsWith(".tycho")
                            ? Stream.of() : Stream.of(path)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name(Path file) {
        return root.relativize(file).toString();
    }

    /** Lines of a text file; none of a file that is not text. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException binary) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
