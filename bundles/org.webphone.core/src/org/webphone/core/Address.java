package org.webphone.core;

import java.util.Locale;
import java.util.Optional;

/**
 * A telephone address: a {@code sip:}, {@code sips:} or {@code tel:} URI without header fields, and the display
 * name that came with it. Immutable; equality is that of all parts, so use {@link #sameParty(Address)} to ask whether
 * two addresses reach the same party.
 *
 * @param scheme      how the party is reached
 * @param user        user part, unescaped (for {@code tel} the number); empty where the URI has none
 * @param host        host name or address literal without brackets, lower case; empty for {@code tel}
 * @param port        port, or -1 where the URI names none
 * @param parameters  URI parameters as written, from the first {@code ;} on without it; empty where there are none
 * @param displayName name that accompanied the URI, unquoted; empty where there was none
 */
public record Address(Scheme scheme, String user, String host, int port, String parameters, String displayName) {

	/** URI schemes that Webphone dials. */
	public enum Scheme {
		SIP, SIPS, TEL;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	public Address {
		host = host.toLowerCase(Locale.ROOT);
		parameters = parameters == null ? "" : parameters;
		displayName = displayName == null ? "" : displayName;
		if (port < -1 || port > 65535) {
			throw new IllegalArgumentException("The port " + port + " is not between 0 and 65535.");
		}
	}

	/** A {@code sip:} address without port, parameters and name. */
	public static Address sip(String user, String host) {
		return new Address(Scheme.SIP, user, host, -1, "", "");
	}

	/** A {@code sip:} address with port; -1 for none. */
	public static Address sip(String user, String host, int port) {
		return new Address(Scheme.SIP, user, host, port, "", "");
	}

	/**
	 * Reads {@code sip:user@host:port;params}, {@code tel:+32...} or a name-addr form ({@code "Name" <sip:...>}).
	 *
	 * @throws IllegalArgumentException with a sentence for the person who typed it, when it is none of these
	 */
	public static Address parse(String text) {
		return AddressParser.parse(text);
	}

	/** As {@link #parse(String)}, empty instead of an exception. */
	public static Optional<Address> tryParse(String text) {
		try {
			return Optional.of(parse(text));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** The URI alone, escaped per RFC 3261 section 19.1.2. */
	public String uri() {
		var s = new StringBuilder(scheme.toString()).append(':');
		if (scheme == Scheme.TEL) {
			s.append(AddressParser.escapeNumber(user));
		} else {
			if (!user.isEmpty()) {
				s.append(AddressParser.escapeUser(user)).append('@');
			}
			s.append(hostPort());
		}
		if (!parameters.isEmpty()) {
			s.append(';').append(parameters);
		}
		return s.toString();
	}

	/** Host with brackets around an IPv6 literal, and the port where the address names one. */
	public String hostPort() {
		String h = host.indexOf(':') >= 0 ? '[' + host + ']' : host;
		return port < 0 ? h : h + ':' + port;
	}

	/** What a person calls this address: the user part, else the host. */
	public String number() {
		return user.isEmpty() ? host : user;
	}

	public Address withDisplayName(String name) {
		return new Address(scheme, user, host, port, parameters, name);
	}

	/** True when user, host and port agree; names and parameters do not matter. */
	public boolean sameParty(Address other) {
		return user.equals(other.user) && host.equals(other.host) && port == other.port;
	}

	@Override
	public String toString() {
		return uri();
	}
}
