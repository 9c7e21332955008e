package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.webphone.media.TwoParties.waitFor;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.spi.PcmSource;
import org.webphone.sdp.Direction;
import org.webphone.sdp.Origin;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SessionDescription;

/** Each thing that can be wrong with the sound is named while it lasts, from what really happens on the wire and in devices. */
class TroubleTest {

	private final List<String> told = new CopyOnWriteArrayList<>();
	private AutoCloseable running;

	@AfterEach
	void close() throws Exception {
		running.close();
	}

	private void watch(MediaSession session) {
		session.addListener(new MediaListener() {
			@Override
			public void trouble(SoundTrouble trouble, boolean over) {
				told.add(trouble.code() + (over ? " over" : ""));
			}
		});
	}

	/** A busy computer, on which tests may run, is another matter. */
	private List<String> ofTheNetwork() {
		return told.stream().filter(t -> !t.startsWith("cpu")).toList();
	}

	private RawParty party() throws IOException, MediaException {
		var party = new RawParty();
		running = party;
		watch(party.session);
		party.talk(1, 0, 0);
		party.waitForTone();
		return party;
	}

	@Test
	void packetsThatAreLostOnTheWayToUsAreNamedAndSoIsTheEnd() throws IOException, MediaException {
		RawParty party = party();
		party.lose(5);
		waitFor("loss-rx", () -> told.contains("loss-rx"));
		party.lose(0);
		waitFor("its end", () -> told.contains("loss-rx over"));
		assertEquals(List.of("loss-rx", "loss-rx over"), ofTheNetwork());
	}

	@Test
	void packetsThatComeUnevenlyAreNamed() throws IOException, MediaException {
		RawParty party = party();
		party.between(n -> LockSupport.parkNanos(n % 2 == 0 ? 110_000_000L : 0));
		waitFor("jitter-rx", () -> told.contains("jitter-rx"));
		party.between(n -> { });
		waitFor("its end", () -> told.contains("jitter-rx over"));
	}

	@Test
	void silenceOfTheOtherSideIsNamed() throws IOException, MediaException {
		RawParty party = party();
		party.silence();
		waitFor("no-rx", () -> told.contains("no-rx"));
		party.resume();
		waitFor("its end", () -> told.contains("no-rx over"));
		assertEquals(List.of("no-rx", "no-rx over"), ofTheNetwork());
	}

	@Test
	void aPartyThatCannotBeReachedIsNamed() throws MediaException {
		var engine = AudioEngine.create(List.of(new BuiltInCodecs()), List.of());
		running = engine;
		MediaSession session = engine.open(TwoParties.config(440, new Heard(), "PCMA"));
		watch(session);
		var offer = OfferAnswer.offer(Origin.create(1, "127.0.0.1"), session.capabilities());
		try {
			var answer = SessionDescription.parse("v=0\r\no=- 1 1 IN IP4 nowhere.invalid\r\ns=-\r\nc=IN IP4 nowhere.invalid\r\n"
					+ "t=0 0\r\nm=audio 4000 RTP/AVP 8\r\n");
			session.apply(((Outcome.Agreed) OfferAnswer.negotiated(offer, answer)).negotiated());
		} catch (org.webphone.sdp.SdpException e) {
			throw new AssertionError(e);
		}
		waitFor("no-tx", () -> told.contains("no-tx"));
	}

	@Test
	void aComputerThatDoesNotKeepThePaceIsNamed() throws MediaException {
		var engine = AudioEngine.create(List.of(new BuiltInCodecs()), List.of());
		running = engine;
		PcmSource slow = new PcmSource() {
			@Override
			public void open(int sampleRate) {
			}

			@Override
			public void read(short[] samples, int offset, int length) {
				LockSupport.parkNanos(40_000_000);
			}

			@Override
			public void close() {
			}
		};
		var loopback = InetAddress.getLoopbackAddress();
		MediaSession near = engine.open(MediaSessionConfig.on(loopback).codecs(List.of("PCMA")).source(new SoundSource.Live(slow)));
		watch(near);
		TwoParties.connect(near, engine.open(TwoParties.config(1000, new Heard(), "PCMA")), Direction.SENDRECV);
		waitFor("cpu", () -> told.contains("cpu"));
	}

	@Test
	void aMicrophoneThatDeliversNothingButZerosIsNamed() throws MediaException {
		var devices = new FakeDevices(48_000, 1).plug("mic 0", true).plug("speaker", false);
		var engine = AudioEngine.create(List.of(new BuiltInCodecs()), List.of(devices));
		running = engine;
		var loopback = InetAddress.getLoopbackAddress();
		MediaSession near = engine.open(MediaSessionConfig.on(loopback).codecs(List.of("PCMA"))
				.source(SoundSource.Device.AUTOMATIC).sink(SoundSink.Device.AUTOMATIC));
		watch(near);
		TwoParties.connect(near, engine.open(TwoParties.config(1000, new Heard(), "PCMA")), Direction.SENDRECV);
		waitFor("mic-silent", () -> told.contains("mic-silent"));
		near.mute(true);
		waitFor("its end, because nobody expects sound", () -> told.contains("mic-silent over"));
	}
}
