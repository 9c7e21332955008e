package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers of more, less or other media than one audio line (RFC 3264, RFC 6337), and later offers after them. */
class OfferScenariosTest extends ScenarioBench {

	private static final String HEAD = "v=0\no=far 7 %d IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\n";
	private static final String AUDIO = "m=audio %d RTP/AVP 8\na=rtpmap:8 PCMA/8000\n";
	private static final String VIDEO = "m=video 4002 RTP/AVP 96\na=rtpmap:96 H264/90000\n";
	private static final String FAX = "m=image 4004 udptl t38\na=T38FaxVersion:0\n";
	private static final String UNKNOWN = "m=smell 4006 TCP/NOSE *\n";

	private String sdp(int version, String... lines) {
		return HEAD.formatted(version) + String.join("", lines).formatted(rtp.port());
	}

	/** {@code audio 4000}, one an m= line. */
	private static List<String> lines(Message m) {
		return Pattern.compile("(?m)^m=(\\w+) (\\d+)").matcher(m.body()).results()
				.map((MatchResult r) -> r.group(1) + (r.group(2).equals("0") ? " off" : " on")).toList();
	}

	private Leg standing(String sdp) {
		Leg leg = Leg.to(far, "405", phone.port).invite("", sdp);
		String call = phone.incoming(leg.callId);
		phone.answer(call);
		last = leg.answered();
		leg.ack();
		phone.await(call, "active");
		this.call = call;
		return leg;
	}

	private Message last;

	/** Places are kept, what is not taken has port 0 (RFC 3264 section 6); our own later offer keeps them too (section 8). */
	@Test
	void everyLineIsAnsweredInItsPlaceNowAndLater() {
		Leg leg = standing(sdp(1, VIDEO, FAX, AUDIO, UNKNOWN));
		assertEquals(List.of("video off", "image off", "audio on", "smell off"), lines(last), last.body());
		rtp.awaitPackets(10);
		phone.order("hold", call);
		Message hold = leg.request("INVITE");
		assertEquals(List.of("video off", "image off", "audio on", "smell off"), lines(hold), hold.body());
		assertEquals("sendonly", hold.direction());
		leg.reply(hold, "200 OK", "", sdp(2, VIDEO.replace("4002", "0"), FAX.replace("4004", "0"), AUDIO, "a=recvonly\n",
				UNKNOWN.replace("4006", "0")));
		leg.request("ACK");
		phone.await(call, "held");
		end(leg);
	}

	@Test
	void secondAudioLineIsRefusedWhereTheFirstIsTaken() {
		Leg leg = standing(sdp(1, AUDIO, "m=audio 4010 RTP/AVP 0\n"));
		assertEquals(List.of("audio on", "audio off"), lines(last), last.body());
		end(leg);
	}

	/** A first line that is off or cannot be used does not hide the one that can. */
	@ParameterizedTest
	@ValueSource(strings = { "m=audio 0 RTP/AVP 8\n", "m=audio 4010 RTP/AVP 96\na=rtpmap:96 telepathy/8000\n", "m=audio 4010 RTP/SAVP 8\n",
			"m=audio 4010 UDP/TLS/RTP/SAVPF 8\n" })
	void laterAudioLineIsTakenWhereTheFirstCannotBe(String first) {
		Leg leg = standing(sdp(1, first, AUDIO));
		assertEquals(List.of("audio off", "audio on"), lines(last), last.body());
		rtp.awaitPackets(10);
		end(leg);
	}

	@ParameterizedTest
	@ValueSource(strings = { VIDEO, FAX, UNKNOWN, "m=audio 0 RTP/AVP 8\n", "m=audio 4010 RTP/AVP 96\na=rtpmap:96 telepathy/8000\n",
			"m=audio 4010 RTP/AVP 101\na=rtpmap:101 telephone-event/8000\n", "" })
	void offerWithoutSoundThatWeKnowIs488WithoutRinging(String media) {
		Leg leg = Leg.to(far, "405", phone.port).invite("", sdp(1, media));
		Message refused = leg.response(488, "INVITE");
		assertTrue(refused.header("Warning").startsWith("30"), refused.text());
		leg.ackError(refused);
		assertTrue(far.responses(180, "INVITE").isEmpty());
	}

	/** Names of codecs are text of strangers, too. */
	@Test
	void namesOfCodecsReachTheLogWithoutHarm() throws IOException {
		String name = "\u001b[31m\u202e\u0007" + "N".repeat(3000);
		Leg leg = Leg.to(far, "405", phone.port).invite("", sdp(1, "m=audio 4010 RTP/AVP 96\na=rtpmap:96 " + name + "/8000\n"));
		Message refused = leg.response(488, "INVITE");
		leg.ackError(refused);
		try (Stream<Path> files = Files.walk(phone.agent.folder())) {
			for (Path file : files.filter(f -> f.toString().matches(".*\\.(log|err)")).toList()) {
				for (String line : Files.readAllLines(file)) {
					assertTrue(line.length() < 3000 && line.chars().noneMatch(c -> c != '\t' && Character.isISOControl(c) || c == 0x202e), line);
				}
			}
		}
	}

	/** A fax machine asks for T.38 in the middle of the call; it is refused, and the sound goes on. */
	@Test
	void faxInTheMiddleOfACallIsRefusedAndTheSoundGoesOn() {
		Leg leg = standing(sdp(1, AUDIO));
		Message fax = leg.ask("INVITE", "", sdp(2, FAX));
		assertEquals(488, fax.code());
		leg.ack(leg.cseq, "");
		rtp.awaitPackets(10);
		Message both = leg.ask("INVITE", "", sdp(3, AUDIO, FAX));
		assertEquals(200, both.code());
		assertEquals(List.of("audio on", "image off"), lines(both), both.body());
		leg.ack();
		rtp.awaitPackets(10);
		end(leg);
	}

	@ParameterizedTest
	@CsvSource({ "a=inactive, inactive", "a=sendonly, recvonly", "a=recvonly, sendonly", "a=sendrecv, sendrecv" })
	void directionOfTheFirstOfferIsMirrored(String direction, String answer) {
		Leg leg = Leg.to(far, "405", phone.port).invite("", sdp(1, AUDIO, direction + '\n'));
		String name = phone.incoming(leg.callId);
		phone.answer(name);
		assertEquals(answer, leg.answered().direction());
		leg.ack();
		phone.await(name, answer.contains("sendrecv") || answer.equals("sendonly") ? "active" : "remote-held");
		leg.bye();
		phone.end(name);
	}

	/** The version of our description grows with each change and with nothing else (RFC 3264 section 8). */
	@Test
	void versionGrowsWithChangesAlone() {
		Leg leg = standing(sdp(1, AUDIO));
		long first = version(last);
		Message same = leg.ask("INVITE", "", sdp(1, AUDIO));
		leg.ack();
		assertEquals(first, version(same));
		Message held = leg.ask("INVITE", "", sdp(2, AUDIO, "a=sendonly\n"));
		leg.ack();
		assertEquals(first + 1, version(held));
		end(leg);
	}

	private static long version(Message m) {
		var found = Pattern.compile("(?m)^o=\\S+ \\S+ (\\d+)").matcher(m.body());
		assertTrue(found.find(), m.body());
		return Long.parseLong(found.group(1));
	}

	/** The number of a codec is whatever the offer says, and stays that way in our next offer (RFC 3264 section 8.3.2). */
	@Test
	void numbersOfTheOfferAreKept() {
		Leg leg = standing(sdp(1, "m=audio %d RTP/AVP 111\na=rtpmap:111 PCMA/8000\n"));
		assertTrue(last.body().contains("a=rtpmap:111 PCMA/8000"), last.body());
		phone.order("hold", call);
		Message hold = leg.request("INVITE");
		assertTrue(hold.body().contains("a=rtpmap:111 PCMA/8000"), hold.body());
		leg.reply(hold, "200 OK", "", sdp(2, "m=audio %d RTP/AVP 111\na=rtpmap:111 PCMA/8000\na=recvonly\n"));
		leg.request("ACK");
		phone.await(call, "held");
		end(leg);
	}
}
