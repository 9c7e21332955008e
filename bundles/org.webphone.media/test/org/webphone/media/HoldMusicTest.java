package org.webphone.media;

import static org.webphone.media.TwoParties.waitFor;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.sdp.Direction;

/** What a party hears that we hold. */
class HoldMusicTest {

	@Test
	void aHeldPartyHearsTheMusicAlthoughTheMicrophoneIsMutedAndNothingOfTheSource() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			call.a.holdMusic(Optional.of(new SoundSource.Sine(700, -12)));
			call.connect();
			waitFor("the source", () -> call.heardByB.tone(440, 200) > -14);
			call.a.mute(true);
			TwoParties.connect(call.a, call.b, Direction.SENDONLY);
			waitFor("the music", () -> call.heardByB.tone(700, 200) > -14);
			waitFor("nothing of the source", () -> call.heardByB.tone(440, 200) < -60 && call.heardByB.tone(700, 200) > -14);
			TwoParties.connect(call.a, call.b, Direction.SENDRECV);
			waitFor("silence, for the microphone is still muted", () -> call.heardByB.level(200) < -60);
			call.a.mute(false);
			waitFor("the source again", () -> call.heardByB.tone(440, 200) > -14);
		}
	}

	@Test
	void withoutMusicNothingIsSentToAHeldParty() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			call.connect();
			waitFor("the source", () -> call.heardByB.tone(440, 200) > -14);
			TwoParties.connect(call.a, call.b, Direction.SENDONLY);
			waitFor("no more packets", () -> {
				long sent = call.a.stats().txPackets();
				int heard = call.heardByB.millis();
				waitFor("a third of a second", () -> call.heardByB.millis() > heard + 300);
				return call.a.stats().txPackets() == sent;
			});
		}
	}
}
