package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.media.TwoParties.waitFor;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.spi.Codec;
import org.webphone.media.spi.CodecProvider;
import org.webphone.media.spi.Decoder;
import org.webphone.media.spi.Encoder;
import org.webphone.sdp.Direction;
import org.webphone.sdp.LocalCapabilities;
import org.webphone.sdp.MediaFormat;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;

class CodecsTest {

	/** Samples as they are (RFC 3551 section 4.5.11), as another bundle might bring them; faulty on demand. */
	private static final class Linear implements Codec, CodecProvider {

		volatile boolean faulty;

		@Override
		public List<Codec> codecs() {
			return List.of(this);
		}

		@Override
		public MediaFormat format() {
			return new MediaFormat(119, "L16", 16_000, 1, null);
		}

		@Override
		public int sampleRate() {
			return 16_000;
		}

		@Override
		public Encoder newEncoder(MediaFormat negotiated) {
			return (samples, offset, length, payload, at) -> {
				fail();
				for (int i = 0; i < length; i++) {
					payload[at + 2 * i] = (byte) (samples[offset + i] >> 8);
					payload[at + 2 * i + 1] = (byte) samples[offset + i];
				}
				return 2 * length;
			};
		}

		private void fail() {
			if (faulty) {
				throw new IllegalStateException("on purpose");
			}
		}

		@Override
		public Decoder newDecoder(MediaFormat negotiated) {
			return new Decoder() {
				@Override
				public int decode(byte[] payload, int offset, int length, short[] samples) {
					fail();
					for (int i = 0; i < length / 2; i++) {
						samples[i] = (short) (payload[offset + 2 * i] << 8 | payload[offset + 2 * i + 1] & 0xFF);
					}
					return length / 2;
				}

				@Override
				public int conceal(byte[] next, int offset, int length, short[] samples, int wanted) {
					return wanted;
				}

				@Override
				public int samples(byte[] payload, int offset, int length) {
					return length / 2;
				}
			};
		}
	}

	@Test
	void aFaultyCodecHarmsNeitherOtherCallsNorItsOwnWhenItIsOver() throws MediaException {
		var heard = new Heard();
		var other = new Heard();
		var linear = new Linear();
		try (var engine = AudioEngine.create(List.of(new BuiltInCodecs(), linear), List.of());
				var a = engine.open(TwoParties.config(440, new Heard(), "L16"));
				var b = engine.open(TwoParties.config(1000, heard, "L16"));
				var c = engine.open(TwoParties.config(300, new Heard(), "PCMA"));
				var d = engine.open(TwoParties.config(500, other, "PCMA"))) {
			TwoParties.connect(a, b, Direction.SENDRECV);
			TwoParties.connect(c, d, Direction.SENDRECV);
			waitFor("440 Hz", () -> heard.tone(440, 200) > -14);
			linear.faulty = true;
			int from = other.millis();
			waitFor("half a second of the other call", () -> other.millis() > from + 500);
			assertTrue(other.tone(300, 200) > -14, "the other call is heard");
			linear.faulty = false;
			int again = heard.millis();
			waitFor("half a second more", () -> heard.millis() > again + 500);
			waitFor("440 Hz again", () -> heard.tone(440, 200) > -14);
		}
	}

	@Test
	void aCodecOfAnotherBundleIsOfferedAndHeard() throws MediaException {
		var heard = new Heard();
		try (var engine = AudioEngine.create(List.of(new BuiltInCodecs(), new Linear()), List.of());
				var a = engine.open(TwoParties.config(440, new Heard(), "L16", "PCMA"));
				var b = engine.open(TwoParties.config(1000, heard, "PCMA", "L16"))) {
			assertTrue(engine.codecs().contains("L16"));
			TwoParties.connect(a, b, Direction.SENDRECV);
			waitFor("440 Hz", () -> heard.tone(440, 200) > -14);
			assertEquals("L16", b.stats().codec());
		}
	}

	@ParameterizedTest
	@CsvSource({ "PCMA,opus", "opus,PCMU", "PCMU,G722", "G722,PCMA" })
	void theCodecMayChangeInTheMiddleOfACall(String first, String second) throws MediaException {
		try (var call = new TwoParties("opus", "G722", "PCMA", "PCMU")) {
			connect(call, first);
			waitFor("440 Hz by " + first, () -> call.heardByB.tone(440, 200) > -14);
			connect(call, second);
			waitFor("the other codec", () -> call.b.stats().codec().equals(second));
			waitFor("440 Hz by " + second, () -> call.heardByB.tone(440, 200) > -14);
			waitFor("1000 Hz by " + second, () -> call.heardByA.tone(1000, 200) > -14);
		}
	}

	/** A new offer with that codec first. */
	private static void connect(TwoParties call, String codec) {
		LocalCapabilities mine = call.a.capabilities();
		var sorted = mine.formats().stream().sorted((x, y) -> Boolean.compare(y.encoding().equals(codec), x.encoding().equals(codec)))
				.toList();
		var offer = OfferAnswer.offer(Origin.create(1, "127.0.0.1"), mine.withFormats(sorted));
		var answered = assertInstanceOf(Outcome.Agreed.class,
				OfferAnswer.answer(offer, call.b.capabilities(), Origin.create(2, "127.0.0.1")));
		var agreed = assertInstanceOf(Outcome.Agreed.class, OfferAnswer.negotiated(offer, answered.local()));
		call.a.apply(agreed.negotiated());
		call.b.apply(answered.negotiated());
	}
}
