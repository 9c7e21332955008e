package org.webphone.app.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of the log.
 *
 * @param time   when, as it stands in the file
 * @param level  ERROR, WARN, INFO or DEBUG
 * @param source the class that wrote it
 * @param text   what it says
 * @param more   the lines below it, a stack trace for instance; empty for none
 */
record LogEntry(String time, String level, String source, String text, String more) {

	/** As much of the end of the file as is read; a log may be long. */
	private static final long MOST = 512 * 1024;
	private static final Pattern FIRST = Pattern
			.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}) (\\w+) +\\[[^]]*\\] (\\S+) - (.*)");

	/** The last entries of a file, the latest first; none where there is no file. */
	static List<LogEntry> read(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return List.of();
		}
		try (var in = new RandomAccessFile(file.toFile(), "r")) {
			in.seek(Math.max(0, in.length() - MOST));
			// The cut may run through a character.
			var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
			return parse(new BufferedReader(new InputStreamReader(Channels.newInputStream(in.getChannel()), decoder)).lines().toList());
		}
	}

	static List<LogEntry> parse(List<String> lines) {
		var entries = new ArrayList<LogEntry>();
		for (String line : lines) {
			Matcher first = FIRST.matcher(line);
			if (first.matches()) {
				entries.add(new LogEntry(first.group(1), first.group(2), first.group(3), first.group(4), ""));
			} else if (!entries.isEmpty()) {
				LogEntry last = entries.removeLast();
				entries.add(new LogEntry(last.time, last.level, last.source, last.text,
						last.more.isEmpty() ? line : last.more + '\n' + line));
			}
		}
		Collections.reverse(entries);
		return entries;
	}

	/** Whether it tells of something that went wrong. */
	boolean problem() {
		return level.equals("ERROR") || level.equals("WARN");
	}

	boolean holds(String words) {
		String wanted = words.strip().toLowerCase(java.util.Locale.ROOT);
		return wanted.isEmpty() || whole().toLowerCase(java.util.Locale.ROOT).contains(wanted);
	}

	/** All of it, as it stands in the file. */
	String whole() {
		return time + ' ' + level + ' ' + source + " - " + text + (more.isEmpty() ? "" : '\n' + more);
	}
}
