package org.webphone.preferences;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A directory of contacts that is kept elsewhere. Immutable. Its password, if any, lives in {@link Secrets} under the
 * account identity {@code directory:} + {@code id}.
 *
 * @param id         short stable name, prefix of the identities of its contacts; {@code company} for the company's
 * @param label      what the user calls it
 * @param kind       how it is asked
 * @param url        where it is: {@code https://host/path}, {@code file:...} for a list, {@code ldap://host} or
 *                   {@code ldaps://host} for LDAP
 * @param user       user name (HTTP basic, LDAP bind name); empty for none
 * @param base       LDAP: entry below which is searched; otherwise empty
 * @param startTls   LDAP: whether an {@code ldap:} connection is encrypted before anything else
 * @param caFile     PEM file of authorities to trust besides the system's
 * @param attributes names of the directory's own fields by our names ({@code name}, {@code department}, {@code company},
 *                   {@code mail}, {@code extension}, {@code work}, {@code mobile}, {@code home}); what is absent has the
 *                   usual name
 */
public record DirectorySettings(String id, String label, Kind kind, String url, String user, String base,
		boolean startTls, Optional<Path> caFile, Map<String, String> attributes) {

	/** How a directory is asked. */
	public enum Kind {
		/** A JSON array of contacts at an address, read as a whole. */
		JSON,
		/** A table with a heading line at an address, read as a whole. */
		CSV,
		/** An LDAP server, asked for each search. */
		LDAP
	}

	public DirectorySettings {
		attributes = Map.copyOf(attributes);
	}

	/** A list at an address, without password and with the usual names of fields. */
	public static DirectorySettings list(String id, String label, Kind kind, String url) {
		return new DirectorySettings(id, label, kind, url, "", "", false, Optional.empty(), Map.of());
	}
}
