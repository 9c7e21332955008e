package org.webphone.sip;

import java.util.List;
import java.util.Optional;

/**
 * What a stack is made of.
 *
 * @param name      short name for threads and logs; need not be unique
 * @param listen    where to listen, at least one; host {@code ""} or {@code 0.0.0.0} (or {@code ::}) means all
 *                  addresses of the machine, and each peer is then told the one that reaches it
 * @param userAgent text of User-Agent and Server
 * @param tls       certificates for TLS; empty: the system's authorities, no own certificate, nothing else trusted
 */
public record SipStackConfig(String name, List<SipEndpoint> listen, String userAgent, Optional<SipTls> tls) {

	public SipStackConfig {
		listen = List.copyOf(listen);
	}

	/** A stack on one endpoint. */
	public static SipStackConfig on(String name, SipEndpoint... listen) {
		return new SipStackConfig(name, List.of(listen), "Webphone", Optional.empty());
	}

	public SipStackConfig withUserAgent(String text) {
		return new SipStackConfig(name, listen, text, tls);
	}

	public SipStackConfig withTls(SipTls certificates) {
		return new SipStackConfig(name, listen, userAgent, Optional.of(certificates));
	}
}
