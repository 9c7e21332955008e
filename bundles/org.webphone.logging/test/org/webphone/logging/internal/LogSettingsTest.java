package org.webphone.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSettingsTest {

    @Test
    void writesWhatMattersToTheLogFile(@TempDir Path folder) throws IOException {
        LoggerContext context = configured(new LogSettings(Level.INFO, Level.OFF, Optional.of(folder)));
        context.getLogger("org.webphone.sample").info("registered");
        context.getLogger("org.webphone.sample").debug("a detail");
        context.stop();

        List<String> lines = Files.readAllLines(folder.resolve("webphone.log"));
        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().endsWith("- registered"), lines.getFirst());
    }

    @Test
    void keepsStandardOutputFree(@TempDir Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            LoggerContext context = configured(new LogSettings(Level.INFO, Level.WARN, Optional.empty()));
            context.getLogger("org.webphone.sample").warn("the registrar does not answer");
            context.getLogger("org.webphone.sample").info("not worth a line on the terminal");
            context.stop();
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        String log = err.toString(StandardCharsets.UTF_8);
        assertTrue(log.contains("the registrar does not answer"), log);
        assertEquals(1, log.lines().count(), log);
    }

    @Test
    void isNamedToSlf4jAsItsProvider() throws IOException {
        Path services = Path.of("META-INF/services/org.slf4j.spi.SLF4JServiceProvider");
        assertEquals(LogbackProvider.class.getName(), Files.readString(services).strip());

        LogbackProvider provider = new LogbackProvider();
        provider.initialize();
        assertTrue(provider.getLoggerFactory().getLogger("org.webphone.sample").isInfoEnabled());
    }

    private static LoggerContext configured(LogSettings settings) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new ch.qos.logback.classic.util.LogbackMDCAdapter());
        settings.applyTo(context);
        context.start();
        return context;
    }
}
