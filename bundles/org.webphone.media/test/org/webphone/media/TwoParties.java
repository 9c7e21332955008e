package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.InetAddress;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.internal.codec.OpusCodec;
import org.webphone.sdp.Direction;
import org.webphone.sdp.Negotiated;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SessionDescription;

/** Two sessions of one engine that talk over loopback; without devices. */
final class TwoParties implements AutoCloseable {

	final AudioEngine engine = AudioEngine.create(List.of(new OpusCodec.Provider(), new BuiltInCodecs()), List.of());
	final Heard heardByA = new Heard();
	final Heard heardByB = new Heard();
	final MediaSession a;
	final MediaSession b;

	/** A speaks with 440 Hz, B with 1000 Hz. */
	TwoParties(String... codecs) throws MediaException {
		a = engine.open(config(440, heardByA, codecs));
		b = engine.open(config(1000, heardByB, codecs));
	}

	static MediaSessionConfig config(double hertz, Heard heard, String... codecs) {
		return MediaSessionConfig.on(InetAddress.getLoopbackAddress()).source(new SoundSource.Sine(hertz, -12))
				.sink(new SoundSink.Live(heard)).codecs(List.of(codecs));
	}

	void connect() {
		connect(a, b, Direction.SENDRECV);
	}

	/** One round of offer and answer; {@code direction} is what the first wants, who holds the second with SENDONLY. */
	static void connect(MediaSession first, MediaSession second, Direction direction) {
		SessionDescription offer = OfferAnswer.offer(Origin.create(1, "127.0.0.1"),
				first.capabilities().withDirection(direction));
		var answered = assertInstanceOf(Outcome.Agreed.class,
				OfferAnswer.answer(offer, second.capabilities(), Origin.create(2, "127.0.0.1")));
		Negotiated mine = assertInstanceOf(Outcome.Agreed.class, OfferAnswer.negotiated(offer, answered.local()))
				.negotiated();
		first.apply(mine, direction == Direction.SENDONLY);
		second.apply(answered.negotiated());
	}

	static void waitFor(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + 10_000_000_000L;
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail("did not happen: " + what);
			}
			try {
				Thread.sleep(10);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				fail("interrupted while waiting for: " + what);
			}
		}
	}

	@Override
	public void close() {
		a.close();
		b.close();
		engine.close();
	}
}
