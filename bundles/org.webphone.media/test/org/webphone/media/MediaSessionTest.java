package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.media.TwoParties.waitFor;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.preferences.DtmfMode;
import org.webphone.sdp.Direction;

class MediaSessionTest {

	@ParameterizedTest
	@ValueSource(strings = { "PCMA", "PCMU", "G722", "opus" })
	void carriesAToneEachWay(String codec) throws MediaException {
		try (var call = new TwoParties(codec)) {
			call.connect();
			waitFor("440 Hz heard by B", () -> call.heardByB.tone(440, 200) > -14);
			waitFor("1000 Hz heard by A", () -> call.heardByA.tone(1000, 200) > -14);
			assertTrue(call.heardByB.tone(1000, 200) < -40, "B must not hear itself");
			assertTrue(call.heardByA.tone(440, 200) < -40, "A must not hear itself");
		}
	}

	@Test
	void sendsSilenceWhileMuted() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			call.connect();
			waitFor("sound", () -> call.heardByB.tone(440, 200) > -14);
			call.a.mute(true);
			waitFor("silence", () -> call.heardByB.level(200) < -60);
			long before = call.b.stats().rxPackets();
			waitFor("packets go on", () -> call.b.stats().rxPackets() > before + 5);
			call.a.mute(false);
			waitFor("sound again", () -> call.heardByB.tone(440, 200) > -14);
		}
	}

	@Test
	void neitherSendsNorPlaysOnHoldAndGoesOnAfterwards() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			call.connect();
			waitFor("sound both ways", () -> call.heardByB.tone(440, 200) > -14 && call.heardByA.tone(1000, 200) > -14);
			TwoParties.connect(call.a, call.b, Direction.SENDONLY);
			waitFor("B hears nothing", () -> call.heardByB.level(200) < -60);
			int played = call.heardByA.millis();
			long sent = call.a.stats().txPackets();
			waitFor("time passes for B", () -> call.heardByB.level(400) < -60);
			assertTrue(call.heardByA.millis() - played < 100, "the holding side plays nothing");
			assertTrue(call.a.stats().txPackets() - sent < 5, "the holding side sends nothing");
			TwoParties.connect(call.a, call.b, Direction.SENDRECV);
			waitFor("sound again", () -> call.heardByB.tone(440, 200) > -14 && call.heardByA.tone(1000, 200) > -14);
		}
	}

	@Test
	void goesOnSpeakingToAPartyThatOnlyListens() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			call.connect();
			waitFor("sound both ways", () -> call.heardByB.tone(440, 200) > -14 && call.heardByA.tone(1000, 200) > -14);
			TwoParties.connect(call.b, call.a, Direction.RECVONLY);
			int heard = call.heardByB.millis();
			waitFor("half a second more", () -> call.heardByB.millis() > heard + 500 && call.heardByB.tone(440, 200) > -14);
		}
	}

	@Test
	void sendsKeysAsTelephoneEventsWithTheirLength() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			var keys = new CopyOnWriteArrayList<String>();
			call.b.addListener(new MediaListener() {
				@Override
				public void dtmf(char digit, int millis, boolean inBand) {
					keys.add(digit + (millis >= 80 && millis <= 200 ? "" : " wrong length " + millis));
				}
			});
			call.connect();
			waitFor("sound", () -> call.heardByB.tone(440, 200) > -14);
			assertTrue(call.a.sendDtmf("12#"));
			waitFor("three keys, have " + keys, () -> keys.size() == 3);
			assertEquals(List.of("1", "2", "#"), keys);
		}
	}

	@Test
	void sendsKeysAsTonesWhenEventsAreNotWanted() throws MediaException {
		try (var call = new TwoParties("PCMA");
				var inBand = call.engine.open(TwoParties.config(440, new Heard(), "PCMA").dtmf(DtmfMode.INBAND))) {
			TwoParties.connect(inBand, call.b, Direction.SENDRECV);
			waitFor("sound", () -> call.heardByB.tone(440, 200) > -14);
			assertFalse(inBand.sendDtmf("5"));
			waitFor("both frequencies of the key",
					() -> call.heardByB.tone(770, 60) > -20 && call.heardByB.tone(1336, 60) > -20);
		}
	}

	@Test
	void tellsFiguresOnceASecondAndAtTheEnd() throws MediaException {
		try (var call = new TwoParties("PCMU")) {
			var seen = new CopyOnWriteArrayList<SoundStats>();
			var last = new CopyOnWriteArrayList<SoundStats>();
			call.a.addListener(new MediaListener() {
				@Override
				public void stats(SoundStats stats) {
					seen.add(stats);
				}

				@Override
				public void ended(SoundStats stats) {
					last.add(stats);
				}
			});
			call.connect();
			waitFor("two reports", () -> seen.size() >= 2);
			SoundStats stats = seen.get(1);
			assertEquals("PCMU", stats.codec());
			assertTrue(stats.txPackets() > 80 && stats.rxPackets() > 70, stats.toString());
			assertTrue(stats.txKbps() > 55 && stats.txKbps() < 75, stats.toString());
			assertEquals(-15, stats.txLevel(), 1, "the level of the sine");
			assertEquals(-15, stats.rxLevel(), 1.5, "the level of what is heard");
			assertTrue(stats.mos() > 4, stats.toString());
			call.a.close();
			waitFor("the last figures", () -> last.size() == 1);
			assertTrue(last.getFirst().txPackets() >= stats.txPackets());
		}
	}

	@Test
	void saysThatNothingArrives() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			var troubles = new CopyOnWriteArrayList<String>();
			call.a.addListener(new MediaListener() {
				@Override
				public void trouble(SoundTrouble trouble, boolean over) {
					troubles.add(trouble.code() + (over ? " over" : ""));
				}
			});
			call.connect();
			call.b.close();
			waitFor("no-rx", () -> troubles.contains("no-rx"));
		}
	}

	@Test
	void changesWhatIsSentInMidCall() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			call.connect();
			waitFor("sound", () -> call.heardByB.tone(440, 200) > -14);
			call.a.source(new SoundSource.Sine(700, -12));
			waitFor("the other tone", () -> call.heardByB.tone(700, 200) > -14 && call.heardByB.tone(440, 200) < -40);
		}
	}

	@Test
	void membersOfAConferenceHearTheOthers() throws MediaException {
		var heard = new Heard();
		try (var call = new TwoParties("PCMA");
				var ours = call.engine.open(TwoParties.config(300, new Heard(), "PCMA"));
				var third = call.engine.open(TwoParties.config(1900, heard, "PCMA"));
				var conference = call.engine.openConference()) {
			TwoParties.connect(call.a, call.b, Direction.SENDRECV);
			TwoParties.connect(ours, third, Direction.SENDRECV);
			conference.join(call.a);
			conference.join(ours);
			waitFor("the third hears B and us", () -> heard.tone(1000, 300) > -16 && heard.tone(300, 300) > -16);
			waitFor("B hears the third and us",
					() -> call.heardByB.tone(1900, 300) > -16 && call.heardByB.tone(440, 300) > -16);
			assertTrue(heard.tone(1900, 300) < -40, "nobody hears himself");
			conference.leave(ours);
			waitFor("two calls again", () -> heard.tone(1000, 300) < -50 && call.heardByB.tone(1900, 300) < -50);
		}
	}

	/** Five others and us, each loud enough that the sum does not fit into 16 bits. */
	@Test
	void sixLoudVoicesAreHeardByEachOtherWithoutClipping() throws MediaException {
		double[] voices = { 300, 500, 900, 1300, 1900 };
		Heard[] heard = new Heard[voices.length];
		try (var engine = AudioEngine.create(List.of(new BuiltInCodecs()), List.of()); var conference = engine.openConference()) {
			for (int i = 0; i < voices.length; i++) {
				heard[i] = new Heard();
				var ours = engine.open(TwoParties.config(0, new Heard(), "PCMA").source(new SoundSource.Sine(700, -8)));
				var party = engine.open(TwoParties.config(0, heard[i], "PCMA").source(new SoundSource.Sine(voices[i], -8)));
				TwoParties.connect(ours, party, Direction.SENDRECV);
				conference.join(ours);
			}
			for (int i = 0; i < voices.length; i++) {
				Heard one = heard[i];
				for (double other : new double[] { 300, 500, 700, 900, 1300, 1900 }) {
					if (other != voices[i]) {
						waitFor(other + " Hz at party " + i, () -> one.tone(other, 400) > -22);
					}
				}
				assertTrue(one.tone(voices[i], 400) < -35, "nobody hears himself");
				assertTrue(one.tone(600, 400) < -38 && one.tone(1100, 400) < -38, "no clipping beside the tones");
			}
		}
	}

	@Test
	void saysInASentenceThatNoPortIsFree() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			int port = call.a.localAddress().getPort();
			var config = MediaSessionConfig.on(InetAddress.getLoopbackAddress()).ports(port, port);
			var failure = assertThrows(MediaException.class, () -> call.engine.open(config));
			assertTrue(failure.getMessage().startsWith("No port for the sound of the call"), failure.getMessage());
		}
	}

	@Test
	void playsRingBackIntoTheSinkBeforeTheAnswer() throws MediaException {
		try (var call = new TwoParties("PCMA")) {
			Playback ringBack = call.a.play(Tone.RINGBACK);
			waitFor("ring-back", () -> call.heardByA.tone(425, 200) > -30);
			ringBack.close();
			call.connect();
			waitFor("the other party only", () -> call.heardByA.tone(1000, 200) > -14 && call.heardByA.tone(425, 200) < -40);
		}
	}
}
