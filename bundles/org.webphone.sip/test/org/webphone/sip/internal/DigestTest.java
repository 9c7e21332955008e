package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.sip.SipDigestVerifier.Algorithm;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipResponse;

/** Digest against the examples printed in RFC 7616 section 3.9.1 and RFC 2617 section 3.5. */
class DigestTest {

	private static final Map<String, String> RFC_7616 = Map.of("uri", "/dir/index.html", "nonce",
			"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", "nc", "00000001", "cnonce",
			"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", "qop", "auth");

	@Test
	void computesTheMd5ExampleOfRfc7616() {
		assertEquals("8ca523f5e9506fed4657c9700eebdbec", rfc7616(Algorithm.MD5));
	}

	@Test
	void computesTheSha256ExampleOfRfc7616() {
		assertEquals("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1", rfc7616(Algorithm.SHA_256));
	}

	private static String rfc7616(Algorithm a) {
		return DigestText.response(a, DigestText.hash(a, "Mufasa:http-auth@example.org:Circle of Life"), RFC_7616, "GET");
	}

	@Test
	void answersWithoutQopAsRfc2069Did() {
		// The example of RFC 2069 section 2.4 as its erratum corrects it.
		String ha1 = DigestText.hash(Algorithm.MD5, "Mufasa:testrealm@host.com:CircleOfLife");
		assertEquals("1949323746fe6a43ef61f9606e7febea", DigestText.response(Algorithm.MD5, ha1,
				Map.of("uri", "/dir/index.html", "nonce", "dcd98b7102dd2f0e8b11d0f600bfb0c093"), "GET"));
	}

	@Test
	void takesTheFirstChallengeOfARealmThatItUnderstands() {
		var client = new DigestClient();
		assertEquals(DigestClient.Reading.ANSWERABLE,
				client.challenged(challenge("Digest realm=\"r\",nonce=\"1\",algorithm=SHA3-512,qop=\"auth\"",
						"Digest realm=\"r\",nonce=\"2\",algorithm=SHA-256,qop=\"auth\"",
						"Digest realm=\"r\",nonce=\"3\",algorithm=MD5,qop=\"auth\""), new HashSet<>(), r -> true));
		List<String> all = client.credentials("REGISTER", "sip:r", new byte[0], "u", "p").all("Authorization");
		assertEquals(1, all.size());
		assertTrue(all.get(0).contains("nonce=\"2\"") && all.get(0).contains("algorithm=SHA-256"), all.get(0));
	}

	/** RFC 7616 section 3.4.3: where nothing else is offered the content is protected too. */
	@Test
	void integrityProtectionIsGivenWhereItIsAllThatIsOffered() {
		var client = new DigestClient();
		client.challenged(challenge("Digest realm=\"r\",nonce=\"1\",algorithm=SHA-256,qop=\"auth-int\""), new HashSet<>(), r -> true);
		byte[] sdp = "v=0\r\n".getBytes(StandardCharsets.US_ASCII);
		String value = client.credentials("INVITE", "sip:a@r", sdp, "u", "p").first("Authorization").orElseThrow();
		Map<String, String> p = DigestText.parse(value).orElseThrow();
		assertEquals("auth-int", p.get("qop"));
		String ha2 = DigestText.hash(Algorithm.SHA_256, "INVITE:sip:a@r:" + DigestText.hash(Algorithm.SHA_256, sdp));
		assertEquals(DigestText.hash(Algorithm.SHA_256, DigestText.hash(Algorithm.SHA_256, "u:r:p") + ":1:" + p.get("nc") + ':' + p.get("cnonce")
				+ ":auth-int:" + ha2), p.get("response"));
	}

	/** The plain way is taken where both are offered; unknown ways beside known ones do no harm. */
	@Test
	void plainAuthenticationIsPreferred() {
		var client = new DigestClient();
		client.challenged(challenge("Digest realm=\"r\",nonce=\"1\",qop=\"auth-int, auth-new,AUTH\""), new HashSet<>(), r -> true);
		assertTrue(client.credentials("INVITE", "sip:a@r", new byte[0], "u", "p").first("Authorization").orElseThrow().contains("qop=auth,"));
		assertEquals(DigestClient.Reading.UNKNOWN, new DigestClient()
				.challenged(challenge("Digest realm=\"r\",nonce=\"1\",qop=\"auth-new\""), new HashSet<>(), r -> true));
	}

	/** RFC 8760 section 2.3; the name is sent plainly where its hash would be taken as well (RFC 7616 section 3.4.4). */
	@Test
	void computesSha512Of256Bits() {
		var client = new DigestClient();
		client.challenged(challenge("Digest realm=\"r\",nonce=\"1\",algorithm=SHA-512-256,qop=\"auth\",userhash=true"), new HashSet<>(), r -> true);
		String value = client.credentials("REGISTER", "sip:r", new byte[0], "u", "p").first("Authorization").orElseThrow();
		Map<String, String> p = DigestText.parse(value).orElseThrow();
		assertEquals("SHA-512-256", p.get("algorithm"));
		assertEquals("u", p.get("username"));
		assertEquals(64, p.get("response").length());
		assertEquals("c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a",
				DigestText.hash(Algorithm.SHA_512_256, ""), "the empty text, as FIPS 180-4 has it");
	}

	@Test
	void secondRefusalInOneExchangeIsAWrongPasswordUnlessStale() {
		var client = new DigestClient();
		var answered = new HashSet<String>();
		client.challenged(challenge("Digest realm=\"r\",nonce=\"1\""), answered, r -> true);
		assertEquals(DigestClient.Reading.ANSWERABLE,
				client.challenged(challenge("Digest realm=\"r\",nonce=\"2\",stale=true"), answered, r -> true));
		assertEquals(DigestClient.Reading.WRONG, client.challenged(challenge("Digest realm=\"r\",nonce=\"3\""), answered, r -> true));
	}

	@Test
	void nonceOfAuthenticationInfoIsUsedNext() {
		var client = new DigestClient();
		client.challenged(challenge("Digest realm=\"r\",nonce=\"1\",qop=\"auth\""), new HashSet<>(), r -> true);
		client.credentials("REGISTER", "sip:r", new byte[0], "u", "p");
		client.accepted(new SipResponse(200, "OK", SipHeaders.of("Authentication-Info", "nextnonce=\"2\", qop=auth"),
				Optional.empty()));
		String value = client.credentials("REGISTER", "sip:r", new byte[0], "u", "p").first("Authorization").orElseThrow();
		assertTrue(value.contains("nonce=\"2\"") && value.contains("nc=00000001"), value);
	}

	/** RFC 7616 section 3.4.2: the key of a session holds both nonces. */
	@Test
	void sessionKeyIsMadeOfBothNonces() {
		var client = new DigestClient();
		client.challenged(challenge("Digest realm=\"r\",nonce=\"1\",algorithm=MD5-sess,qop=\"auth\""), new HashSet<>(), r -> true);
		String value = client.credentials("REGISTER", "sip:r", new byte[0], "u", "p").first("Authorization").orElseThrow();
		Map<String, String> p = DigestText.parse(value).orElseThrow();
		assertEquals("MD5-sess", p.get("algorithm"));
		String ha1 = DigestText.hash(Algorithm.MD5, DigestText.hash(Algorithm.MD5, "u:r:p") + ":1:" + p.get("cnonce"));
		assertEquals(DigestText.response(Algorithm.MD5, ha1, p, "REGISTER"), p.get("response"));
		assertEquals(DigestClient.Reading.UNKNOWN, new DigestClient()
				.challenged(challenge("Digest realm=\"r\",nonce=\"1\",algorithm=MD5-sess"), new HashSet<>(), r -> true));
	}

	@Test
	void severalChallengesMayStandInOneField() {
		var client = new DigestClient();
		client.challenged(challenge("Bearer x=\"y\", Digest realm=\"a, b\", nonce=\"1\", qop=\"auth,auth-int\", Digest realm=\"c\",nonce=\"2\""),
				new HashSet<>(), r -> true);
		List<String> all = client.credentials("REGISTER", "sip:r", new byte[0], "u", "p").all("Authorization");
		assertEquals(2, all.size(), all.toString());
		assertTrue(all.get(0).contains("realm=\"a, b\"") && all.get(0).contains("qop=auth"), all.get(0));
		assertTrue(all.get(1).contains("realm=\"c\"") && !all.get(1).contains("qop"), all.get(1));
	}

	@Test
	void otherSchemesAreIgnored() {
		assertEquals(DigestClient.Reading.UNKNOWN,
				new DigestClient().challenged(challenge("Basic realm=\"r\"", "Bearer x=\"y\""), new HashSet<>(), r -> true));
	}

	private static SipResponse challenge(String... values) {
		SipHeaders h = SipHeaders.NONE;
		for (String v : values) {
			h = h.with("WWW-Authenticate", v);
		}
		return new SipResponse(401, "Unauthorized", h, Optional.empty());
	}
}
