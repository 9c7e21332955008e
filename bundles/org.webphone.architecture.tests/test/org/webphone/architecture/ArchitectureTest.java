package org.webphone.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds here, and every rule finds what it is there to find. */
class ArchitectureTest {

    private static final SourceTree HERE = SourceTree.ofThisRepository();
    private static final String TABLE = """
            | # | Bundle | Owns | May import | Exports |
            |---|---|---|---|---|
            | 1 | `core` | values | - | `core` |
            | 2 | `sample` | a sample | core | `sample` |
            | 3 | `demo` | an exchange | core | `demo` |
            | 4 | `app` | a window | core, demo | none |
            """;

    /** A rule, and files that break it: path to content. */
    record Check(String sentence, Rule rule, Map<String, String> breach) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Check> checks() {
        return Stream.of(
                new Check("a bundle imports only what the table allows", RoomRules::imports,
                        manifests("core", "Import-Package: org.webphone.sample")),
                new Check("a bundle exports only what the table lists", RoomRules::exports,
                        manifests("core", "Export-Package: org.webphone.core;version=\"1.0.0\",org.webphone.core.secret;version=\"1.0.0\"")),
                new Check("windows can live without what may be removed", RoomRules::optionalImports,
                        manifests("app", "Import-Package: org.webphone.demo")),
                new Check("no widgets below the window", RoomRules::noWidgetsBelowTheWindow, source("import org.eclipse.swt.SWT;")),
                new Check("JAIN SIP stays behind its adapter", RoomRules::jainOnlyInSip, source("import gov.nist.javax.sip.SipStackImpl;")),
                new Check("no activator", CodeRules.never("\\bBundleActivator\\b", bundle -> false), source("class A implements BundleActivator {}")),
                new Check("no global default of a service or display",
                        CodeRules.never("\\b(?!Locale|FileSystems|TimeZone|ZoneId|Clock|Charset|SSLContext)\\w+\\.getDefault\\(", Bundle::needsDisplay),
                        source("Display d = Display.getDefault();")),
                new Check("nothing is caught just to be printed", CodeRules.never("\\.printStackTrace\\(", bundle -> false), source("e.printStackTrace();")),
                new Check("standard output belongs to the agent", CodeRules.never("\\bSystem\\.out\\b", bundle -> bundle.shortName().equals("agent")),
                        source("System.out.println();")),
                new Check("threads come from named factories", CodeRules.never("\\bnew Thread\\(", bundle -> false), source("new Thread(work).start();")),
                new Check("every import names a class", CodeRules.neverAnywhere("^import .*\\*;"), source("import java.util.*;")),
                new Check("no test is switched off", CodeRules.neverAnywhere("^@Disabled"), source("@Disabled")),
                new Check("no log4j in code", CodeRules.never("\\blog4j\\b", bundle -> false), source("import org.apache.log4j.Logger;")),
                new Check("files stay short", CodeRules::fileLength, source("\n".repeat(600))),
                new Check("there is no room called util", CodeRules::noUtil,
                        Map.of("bundles/org.webphone.sample/src/org/webphone/sample/util/Strings.java", "class Strings {}")),
                new Check("every bundle has tests", BundleRules::haveTests, manifests("extra", "")),
                new Check("bundles with components are started", BundleRules::servicesAreLazy, source("@Component")),
                new Check("manifests are complete", BundleRules::manifests, manifests("sample", "Bundle-Activator: org.webphone.sample.Activator")),
                new Check("every word is there in every language", BundleRules::messageKeys,
                        Map.of("bundles/org.webphone.sample/src/messages.properties", "Call_answer=Answer\n",
                                "bundles/org.webphone.sample/src/messages_fr.properties", "Call_answer=Répondre\n",
                                "bundles/org.webphone.sample/src/messages_nl.properties", "")),
                new Check("no word is unused or missing", LanguageRules::keysAreUsed,
                        words("Call_answer=Answer", "Call_answer=Répondre", "Call_answer=Opnemen")),
                new Check("names of commands and menus are there in every language", LanguageRules::pluginKeysAreUsed,
                        Map.of("bundles/org.webphone.sample/plugin.properties", "command.call=Call\n")),
                new Check("what others may add is described", ExtensionRules::schemasAreComplete,
                        Map.of("bundles/org.webphone.app/plugin.xml", "<plugin><extension-point id=\"doors\"/></plugin>")),
                new Check("what is added fits its description", ExtensionRules::contributionsFit,
                        Map.of("bundles/org.webphone.app/plugin.xml", "<plugin><extension point=\"org.webphone.app.doors\"><door/></extension></plugin>")),
                new Check("examples for others are compiled", ExtensionRules::examplesAreCompiled,
                        Map.of("docs/extending.md", "```java\nclass Nowhere {}\n```\n")),
                new Check("no text was left in English", LanguageRules::textsAreTranslated,
                        words("Call_answer=Answer", "Call_answer=Answer", "Call_answer=Opnemen")),
                new Check("terms are those of the design", LanguageRules::termsAreKept, terms()),
                new Check("no text shouts", LanguageRules::toneIsCalm, words("Call_answer=Answer!", "Call_answer=Répondre", "Call_answer=Opnemen")),
                new Check("no package registry and no folder of one machine is named", RepositoryRules::noPlaces,
                        Map.of("README.md", "Fetched from repo1." + "maven.apache.org")),
                new Check("the product consists of the agreed bundles", RepositoryRules::productBundles,
                        Map.of(RepositoryRules.BUNDLES_INFO, "org.webphone.sample,1.0.0.2026,plugins/x.jar,4,false\ncom.example.late,2.0.0,plugins/y.jar,4,false",
                                RepositoryRules.LIST, "org.webphone.sample 1.0.0\n")),
                new Check("no log4j in the product", RepositoryRules::noLog4j, Map.of("target-platform/webphone.target", "<artifactId>log4j</artifactId>")),
                new Check("every version of the target platform is pinned", RepositoryRules::pinnedVersions,
                        Map.of("target-platform/webphone.target", "<dependency><artifactId>a</artifactId><version>[1,2)</version></dependency>")));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void holdsInThisRepository(Check check) {
        assertEquals("", String.join("\n", check.rule().violations(HERE)));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsABreach(Check check, @TempDir Path folder) throws IOException {
        SourceTree sample = sample(folder);
        List<String> before = check.rule().violations(sample);
        for (Map.Entry<String, String> file : check.breach().entrySet()) {
            write(folder, file.getKey(), file.getValue());
        }
        List<String> after = check.rule().violations(sample);
        assertFalse(after.isEmpty(), "the breach was not found");
        assertTrue(!before.equals(after), "found without the breach already: " + before);
    }

    @Test
    void readsTheWholeTableOfRooms() {
        Table table = Table.read(HERE.root().resolve("docs/architecture.md"));
        assertEquals(23, table.rows().size());
        assertTrue(table.rows().get("telephony.sip").mayImport().contains("media"));
        assertTrue(table.rows().get("telephony.sip").exports().isEmpty());
    }

    /** A small repository without a fault. */
    private static SourceTree sample(Path folder) throws IOException {
        write(folder, "docs/architecture.md", TABLE);
        write(folder, "target-platform/webphone.target", "<dependency><version>1.0</version></dependency>\n");
        for (String name : List.of("core", "sample", "demo", "app")) {
            String exported = name.equals("app") ? "" : "Export-Package: org.webphone." + name + ";version=\"1.0.0\"";
            write(folder, "bundles/org.webphone." + name + "/META-INF/MANIFEST.MF", manifest(name, exported));
            write(folder, "bundles/org.webphone." + name + "/test/org/webphone/" + name + "/" + "SampleTest.java", "class SampleTest {}");
        }
        Files.delete(folder.resolve("bundles/org.webphone.sample/test/org/webphone/sample/SampleTest.java"));
        write(folder, "bundles/org.webphone.sample.tests/META-INF/MANIFEST.MF", manifest("sample.tests", ""));
        write(folder, RepositoryRules.BUNDLES_INFO, "#version=1\norg.webphone.sample,1.0.0.2026,plugins/x.jar,4,false\n");
        write(folder, RepositoryRules.LIST, "org.webphone.sample 1.0.0\n");
        return new SourceTree(folder);
    }

    private static Map<String, String> manifests(String name, String line) {
        return Map.of("bundles/org.webphone." + name + "/META-INF/MANIFEST.MF", manifest(name, line));
    }

    private static Map<String, String> words(String english, String french, String dutch) {
        String stem = "bundles/org.webphone.sample/src/messages";
        return Map.of(stem + ".properties", english + '\n', stem + "_fr.properties", french + '\n', stem + "_nl.properties", dutch + '\n');
    }

    private static Map<String, String> terms() {
        Map<String, String> files = new HashMap<>(words("Call_answer=Answer", "Call_answer=Prendre", "Call_answer=Opnemen"));
        files.put(LanguageRules.TERMS, "Answer | Répondre | Opnemen\n");
        return files;
    }

    private static Map<String, String> source(String content) {
        return Map.of("bundles/org.webphone.sample/src/org/webphone/sample/Sample.java", content);
    }

    private static String manifest(String name, String more) {
        return """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: org.webphone.%1$s
                Bundle-Vendor: Webphone
                Bundle-Version: 1.0.0.qualifier
                Bundle-RequiredExecutionEnvironment: JavaSE-21
                Automatic-Module-Name: org.webphone.%1$s
                """.formatted(name) + (more.isEmpty() ? "" : wrapped(more) + "\n");
    }

    /** A line of a manifest has at most 72 bytes. */
    private static String wrapped(String line) {
        return line.replaceAll("(.{60})(?=.)", "$1\n ");
    }

    private static void write(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
