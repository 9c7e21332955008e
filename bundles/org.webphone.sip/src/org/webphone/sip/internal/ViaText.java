package org.webphone.sip.internal;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;

/** The Via fields that we write. */
final class ViaText {

	private static final SecureRandom RANDOM = new SecureRandom();

	private ViaText() {
	}

	static String random(int octets) {
		byte[] b = new byte[octets];
		RANDOM.nextBytes(b);
		return HexFormat.of().formatHex(b);
	}

	static String branch() {
		return Facts.COOKIE + random(10);
	}

	/** Our Via: always with rport (RFC 3581), which costs nothing and opens NATs. */
	static String own(SipEndpoint local, String branch) {
		return "SIP/2.0/" + local.transport() + ' ' + local.hostPort() + ";branch=" + branch + ";rport";
	}

	/** Notes in the topmost Via where the request really came from (RFC 3261 18.2.1, RFC 3581 section 4). */
	static SipHeaders stamp(SipHeaders headers, Facts facts, InetSocketAddress source) {
		String host = LocalAddress.text(source.getAddress());
		boolean differs = !host.equals(facts.viaHost().replace("[", "").replace("]", ""));
		if (!differs && !facts.rport()) {
			return headers;
		}
		var out = new ArrayList<SipHeader>();
		boolean first = true;
		for (SipHeader h : headers) {
			if (first && h.name().equalsIgnoreCase("Via")) {
				List<String> elements = new ArrayList<>(HeaderText.split(h.value()));
				String top = elements.get(0);
				if (facts.rport()) {
					top = top.replaceFirst("(?i);\\s*rport(\\s*=\\s*\\d*)?(?=\\s*(;|$))", ";rport=" + source.getPort());
				}
				elements.set(0, top + ";received=" + host);
				out.add(new SipHeader(h.name(), String.join(", ", elements)));
				first = false;
			} else {
				out.add(h);
			}
		}
		return new SipHeaders(out);
	}
}
