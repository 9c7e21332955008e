package org.webphone.preferences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Choices for this machine that belong to no account. Immutable.
 *
 * @param recordings where recordings of calls go; empty for the folder beside the other data
 * @param firstPort  lowest RTP port, even; 0 lets the system choose
 * @param lastPort   highest RTP port
 * @param log        how much is written to the log
 * @param trusted    certificates the user has said yes to
 */
public record MachineSettings(Optional<Path> recordings, int firstPort, int lastPort, LogDetail log,
		List<TrustedCertificate> trusted) {

	/** How much is written to the log. */
	public enum LogDetail {
		/** What went wrong. */
		WARN,
		/** Also what happened. */
		INFO,
		/** Also what helps to find a mistake; may hold whole numbers, never passwords or keys. */
		DEBUG
	}

	/**
	 * A certificate that nobody vouches for and that the user trusts all the same.
	 *
	 * @param host        the server that showed it
	 * @param fingerprint its SHA-256, lower-case hexadecimal without colons
	 */
	public record TrustedCertificate(String host, String fingerprint) {

		public TrustedCertificate {
			fingerprint = fingerprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
		}
	}

	public static final MachineSettings DEFAULT = new MachineSettings(Optional.empty(), 0, 0, LogDetail.INFO, List.of());

	/** @throws IllegalArgumentException with a sentence, when the ports are no range */
	public MachineSettings {
		trusted = List.copyOf(trusted);
		if (firstPort != 0 && (firstPort < 1024 || lastPort > 65_535 || lastPort < firstPort + 1)) {
			throw new IllegalArgumentException("The ports must lie between 1024 and 65535, the first before the last.");
		}
	}

	public MachineSettings withRecordings(Optional<Path> folder) {
		return new MachineSettings(folder, firstPort, lastPort, log, trusted);
	}

	public MachineSettings withPorts(int first, int last) {
		return new MachineSettings(recordings, first, last, log, trusted);
	}

	public MachineSettings withLog(LogDetail detail) {
		return new MachineSettings(recordings, firstPort, lastPort, detail, trusted);
	}

	public MachineSettings withTrusted(TrustedCertificate one) {
		var all = new ArrayList<>(trusted);
		all.removeIf(one::equals);
		all.add(one);
		return new MachineSettings(recordings, firstPort, lastPort, log, all);
	}

	public MachineSettings withoutTrusted(TrustedCertificate one) {
		return new MachineSettings(recordings, firstPort, lastPort, log,
				trusted.stream().filter(t -> !t.equals(one)).toList());
	}

	/** Whether the user has said yes to this certificate of this server. */
	public boolean trusts(String host, String fingerprint) {
		return trusted.contains(new TrustedCertificate(host, fingerprint));
	}
}
