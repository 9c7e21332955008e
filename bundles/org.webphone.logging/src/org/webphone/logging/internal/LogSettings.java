package org.webphone.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the log goes: always to standard error (standard output belongs to the agent's line protocol), and to files where a
 * folder is given.
 *
 * @param level   what is logged at all; system property {@code webphone.log.level}
 * @param console what of it reaches standard error; system property {@code webphone.log.console}
 * @param folder  folder of the log files; system property {@code webphone.log.dir}
 */
record LogSettings(Level level, Level console, Optional<Path> folder) {

    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{30} - %msg%n";
    private static final int OLD_FILES = 3;

    static LogSettings fromSystemProperties() {
        return new LogSettings(
                Level.toLevel(System.getProperty("webphone.log.level"), Level.INFO),
                Level.toLevel(System.getProperty("webphone.log.console"), Level.INFO),
                Optional.ofNullable(System.getProperty("webphone.log.dir")).filter(name -> !name.isBlank()).map(Path::of));
    }

    void applyTo(LoggerContext context) {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(console(context));
        folder.ifPresent(path -> root.addAppender(file(context, path)));
    }

    private ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        ThresholdFilter threshold = new ThresholdFilter();
        threshold.setLevel(console.toString());
        threshold.start();
        appender.addFilter(threshold);
        return started(appender, "console", context);
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        Path current = folder.resolve("webphone.log");
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(current.toString());

        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve("webphone.%i.log").toString());
        rolling.setMaxIndex(OLD_FILES);
        rolling.start();
        appender.setRollingPolicy(rolling);

        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(4 * FileSize.MB_COEFFICIENT));
        size.start();
        appender.setTriggeringPolicy(size);
        return started(appender, "file", context);
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(A appender, String name, LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        appender.setContext(context);
        appender.setName(name);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
