package org.webphone.sip.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The name servers of this machine as they are now. The JDK looks into {@code resolv.conf} every five minutes only, which
 * is too late for somebody who opens the notebook in another network.
 */
final class NameServers {

	private static final Path LIST = Path.of("/etc/resolv.conf");

	private NameServers() {
	}

	/** For the DNS provider of the JDK; where there is no such file, that finds them by itself. */
	static String url() {
		try {
			String found = Files.exists(LIST) ? url(Files.readAllLines(LIST, StandardCharsets.ISO_8859_1)) : "";
			return found.isEmpty() ? "dns:" : found;
		} catch (IOException e) {
			return "dns:";
		}
	}

	static String url(List<String> lines) {
		return lines.stream().map(String::strip).filter(line -> line.startsWith("nameserver"))
				.map(line -> line.substring("nameserver".length()).strip().split("[\\s#;]")[0])
				.filter(TlsSockets::numeric).map(address -> "dns://" + (address.indexOf(':') < 0 ? address : '[' + address + ']'))
				.limit(3).collect(Collectors.joining(" "));
	}
}
