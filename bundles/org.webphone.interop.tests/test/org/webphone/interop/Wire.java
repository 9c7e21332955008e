package org.webphone.interop;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.webphone.testbench.Await;
import org.webphone.testbench.Kamailio;

/** What an exchange saw on the wire. */
final class Wire {

	private Wire() {
	}

	/**
	 * Waits until a message came that begins with {@code start} and has all these parts, as regular expressions in which
	 * {@code .} ends with the line; the last of them.
	 */
	static String await(Kamailio exchange, String start, String... parts) {
		Await.until(() -> start + " with " + Arrays.toString(parts) + "; there were " + firstLines(exchange), Limits.SOON,
				() -> !find(exchange, start, parts).isEmpty());
		return find(exchange, start, parts).getLast();
	}

	/** The messages that begin with {@code start} and have all these parts. */
	static List<String> find(Kamailio exchange, String start, String... parts) {
		return exchange.messages(start).stream().filter(message -> Arrays.stream(parts)
				.allMatch(part -> Pattern.compile(part).matcher(message).find())).toList();
	}

	private static List<String> firstLines(Kamailio exchange) {
		return exchange.messages().stream().map(message -> message.lines().findFirst().orElse("")
				+ message.lines().filter(line -> line.matches("(?i)cseq:.*")).findFirst().orElse("")).toList();
	}

	/** The value of a header field of a message; empty where it is absent. */
	static String header(String message, String name) {
		return message.lines().takeWhile(line -> !line.isBlank()).filter(line -> line.matches("(?i)" + name + "\\s*:.*"))
				.map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("");
	}
}
