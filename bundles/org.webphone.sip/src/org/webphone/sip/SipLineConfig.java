package org.webphone.sip;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.webphone.core.Address;

/**
 * An identity and the way to its server, immutable.
 *
 * @param aor           address of record; its display name is the user's own name
 * @param authUser      user name for digest
 * @param password      asked on the loop whenever a challenge of the own server or proxy comes; must not block
 * @param registrar     {@code host[:port]} of the registrar
 * @param outboundProxy first hop of every request; empty for none
 * @param transport     transport towards the server
 * @param expires       lifetime of the registration to ask for
 * @param keepAlive     how often the way back through a NAT is kept open; zero for never
 * @param sessionTimer  session interval to ask for (RFC 4028); zero to only obey the peer's
 */
public record SipLineConfig(Address aor, String authUser, Supplier<Optional<String>> password, String registrar,
		Optional<Address> outboundProxy, SipTransport transport, Duration expires, Duration keepAlive,
		Duration sessionTimer) {

	/** A line without password: registrar = host of the address, 600 s, keep-alive every 25 s, session timer 30 min. */
	public static SipLineConfig of(Address aor, SipTransport transport) {
		return new SipLineConfig(aor, aor.user(), Optional::empty, aor.hostPort(), Optional.empty(), transport,
				Duration.ofSeconds(600), Duration.ofSeconds(25), Duration.ofSeconds(1800));
	}

	public SipLineConfig withPassword(String user, Supplier<Optional<String>> secret) {
		return new SipLineConfig(aor, user, secret, registrar, outboundProxy, transport, expires, keepAlive,
				sessionTimer);
	}

	public SipLineConfig withRegistrar(String hostPort) {
		return new SipLineConfig(aor, authUser, password, hostPort, outboundProxy, transport, expires, keepAlive,
				sessionTimer);
	}

	public SipLineConfig withProxy(Address proxy) {
		return new SipLineConfig(aor, authUser, password, registrar, Optional.of(proxy), transport, expires, keepAlive,
				sessionTimer);
	}

	public SipLineConfig withExpires(Duration lifetime) {
		return new SipLineConfig(aor, authUser, password, registrar, outboundProxy, transport, lifetime, keepAlive,
				sessionTimer);
	}

	public SipLineConfig withKeepAlive(Duration interval) {
		return new SipLineConfig(aor, authUser, password, registrar, outboundProxy, transport, expires, interval,
				sessionTimer);
	}

	public SipLineConfig withSessionTimer(Duration interval) {
		return new SipLineConfig(aor, authUser, password, registrar, outboundProxy, transport, expires, keepAlive,
				interval);
	}

	/** Never the password. */
	@Override
	public String toString() {
		return aor.uri() + " over " + transport.token() + " at " + registrar;
	}
}
