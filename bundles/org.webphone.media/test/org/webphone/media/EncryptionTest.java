package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.media.TwoParties.waitFor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.sdp.Direction;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;

class EncryptionTest {

	@ParameterizedTest
	@EnumSource(value = SrtpPolicy.class, names = { "OPTIONAL", "REQUIRED" })
	void soundIsEncryptedWhereBothSidesCan(SrtpPolicy policy) throws MediaException {
		try (var call = new TwoParties("PCMA");
				var a = call.engine.open(TwoParties.config(300, new Heard(), "PCMA").srtp(policy));
				var b = call.engine.open(TwoParties.config(500, call.heardByB, "PCMA").srtp(SrtpPolicy.OPTIONAL))) {
			TwoParties.connect(a, b, Direction.SENDRECV);
			waitFor("300 Hz", () -> call.heardByB.tone(300, 200) > -14);
			assertTrue(a.encrypted() && b.encrypted());
			TwoParties.connect(a, b, Direction.SENDONLY);
			waitFor("silence on hold", () -> call.heardByB.level(200) < -60);
			TwoParties.connect(a, b, Direction.SENDRECV);
			waitFor("300 Hz again, with the same keys", () -> call.heardByB.tone(300, 200) > -14);
		}
	}

	@Test
	void aNewKeyInTheMiddleOfTheCallIsTaken() throws MediaException {
		try (var call = new TwoParties("PCMA");
				var a = call.engine.open(TwoParties.config(300, new Heard(), "PCMA").srtp(SrtpPolicy.REQUIRED));
				var b = call.engine.open(TwoParties.config(500, call.heardByB, "PCMA").srtp(SrtpPolicy.REQUIRED));
				var other = call.engine.open(TwoParties.config(500, new Heard(), "PCMA").srtp(SrtpPolicy.REQUIRED))) {
			TwoParties.connect(a, b, Direction.SENDRECV);
			waitFor("300 Hz", () -> call.heardByB.tone(300, 200) > -14);
			var keys = other.capabilities().cryptos();
			assertNotEquals(keys, a.capabilities().cryptos());
			var offer = OfferAnswer.offer(Origin.create(1, "127.0.0.1"),
					a.capabilities().withSrtp(org.webphone.sdp.SrtpPolicy.REQUIRED, keys));
			var answered = assertInstanceOf(Outcome.Agreed.class,
					OfferAnswer.answer(offer, b.capabilities(), Origin.create(2, "127.0.0.1")));
			a.apply(assertInstanceOf(Outcome.Agreed.class, OfferAnswer.negotiated(offer, answered.local())).negotiated());
			b.apply(answered.negotiated());
			long before = b.stats().rxPackets();
			waitFor("a second with the new key", () -> b.stats().rxPackets() > before + 60);
			waitFor("300 Hz with the new key", () -> call.heardByB.tone(300, 200) > -14);
			assertTrue(a.encrypted() && b.encrypted());
		}
	}

	@Test
	void isPlainWhereTheOtherSideCannot() throws MediaException {
		try (var call = new TwoParties("PCMA");
				var a = call.engine.open(TwoParties.config(300, new Heard(), "PCMA").srtp(SrtpPolicy.OPTIONAL))) {
			TwoParties.connect(a, call.b, Direction.SENDRECV);
			waitFor("300 Hz", () -> call.heardByB.tone(300, 200) > -14);
			assertFalse(a.encrypted() || call.b.encrypted());
		}
	}

	@Test
	void thereIsNoCallWhereEncryptionIsRequiredAndTheOtherSideCannot() throws MediaException {
		try (var call = new TwoParties("PCMA");
				var a = call.engine.open(TwoParties.config(300, new Heard(), "PCMA").srtp(SrtpPolicy.REQUIRED))) {
			var offer = OfferAnswer.offer(Origin.create(1, "127.0.0.1"), a.capabilities());
			var refused = assertInstanceOf(Outcome.Refused.class,
					OfferAnswer.answer(offer, call.b.capabilities(), Origin.create(2, "127.0.0.1")));
			assertTrue(refused.reason() == Outcome.Reason.NO_COMMON_ENCRYPTION, refused.toString());
		}
	}
}
