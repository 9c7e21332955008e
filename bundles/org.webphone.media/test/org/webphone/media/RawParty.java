package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.webphone.media.TwoParties.waitFor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.internal.codec.OpusCodec;
import org.webphone.media.spi.Codec;
import org.webphone.media.spi.Encoder;
import org.webphone.rtp.RtpPacket;
import org.webphone.sdp.MediaFormat;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.LocalCapabilities;

/** A party that makes its packets itself, tone of 400 Hz in A-law, in call with one of our sessions. */
final class RawParty implements AutoCloseable {

	private static final double TONE = 400;

	final AudioEngine engine = AudioEngine.create(List.of(new BuiltInCodecs(), new OpusCodec.Provider()), List.of());
	final Heard heard = new Heard();
	final MediaSession session;
	final DatagramChannel stranger = open();
	volatile DatagramChannel socket = open();
	private final Codec alaw = new BuiltInCodecs().codecs().get(1);
	private final Codec ulaw = new BuiltInCodecs().codecs().get(2);
	private final Codec opus = new OpusCodec.Provider().codecs().getFirst();
	private volatile Codec speaking = alaw;
	private volatile Encoder encoder = alaw.newEncoder(alaw.format());
	private final Random random = new Random(2);
	private final InetSocketAddress target;
	private volatile int samples = 160;
	private volatile IntConsumer between = n -> { };
	private volatile int lost;
	private volatile boolean talking;
	private volatile boolean closed;
	private volatile long silentSince;
	private volatile int ssrc;
	private volatile int sequence;
	private volatile int timestamp;

	RawParty() throws IOException, MediaException {
		session = engine.open(TwoParties.config(1000, heard, "PCMA", "PCMU", "opus"));
		var here = (InetSocketAddress) socket.getLocalAddress();
		var mine = LocalCapabilities.plain("127.0.0.1", here.getPort(),
				List.of(alaw.format(), ulaw.format(), opus.format(), MediaFormat.telephoneEvent(101, 8000)));
		var offer = OfferAnswer.offer(Origin.create(1, "127.0.0.1"), mine);
		var agreed = assertInstanceOf(Outcome.Agreed.class,
				OfferAnswer.answer(offer, session.capabilities(), Origin.create(2, "127.0.0.1")));
		session.apply(agreed.negotiated());
		target = session.localAddress();
		NamedExecutors.thread("raw-party", this::run).start();
	}

	private static DatagramChannel open() throws IOException {
		var channel = DatagramChannel.open(StandardProtocolFamily.INET);
		channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		channel.configureBlocking(false);
		return channel;
	}

	private void run() {
		long due = System.nanoTime();
		while (!closed) {
			if (talking) {
				between.accept(sequence);
				Codec now = speaking;
				byte[] payload = encode(now);
				if (lost == 0 || sequence % lost != 0) {
					send(socket, now.format().payloadType(), ssrc, sequence, timestamp * (now.format().clockRate() / 8000), payload);
				}
				sequence = sequence + 1;
			}
			timestamp = timestamp + samples;
			due = Math.max(due + samples * 125_000L, System.nanoTime() - 100_000_000L);
			LockSupport.parkNanos(due - System.nanoTime());
		}
	}

	void packetMillis(int millis) {
		samples = 8 * millis;
	}

	/** One packet in so many is lost on the way from now on; 0 for none. */
	void lose(int one) {
		lost = one;
	}

	/** What else is sent before each packet. */
	void between(IntConsumer extra) {
		between = extra;
	}

	void talk(int source, int firstSequence, int firstTimestamp) {
		ssrc = source;
		sequence = firstSequence;
		timestamp = firstTimestamp;
		talking = true;
	}

	void silence() {
		talking = false;
		silentSince = System.nanoTime();
	}

	long silentMillis() {
		return (System.nanoTime() - silentSince) / 1_000_000;
	}

	void resume() {
		talking = true;
	}

	void otherPort() throws IOException {
		socket = open();
	}

	/** Whether something came to the present port. */
	boolean hears() {
		try {
			return socket.receive(ByteBuffer.allocate(2000)) != null;
		} catch (IOException e) {
			return false;
		}
	}

	void waitForTone() {
		waitFor("the tone", () -> heard.tone(TONE, 300) > -24);
	}

	/** In what is heard from now on. */
	void waitForToneAnew() {
		int from = heard.millis();
		waitFor("half a second more", () -> heard.millis() > from + 500);
		waitForTone();
	}

	/** A key of 100 ms and the packets that end it; without any, they were lost. */
	void digit(int code, boolean... ends) {
		int at = timestamp;
		for (int i = 1; i <= 5; i++) {
			event(code, false, at, i * 160);
		}
		for (boolean end : ends) {
			event(code, end, at, 800);
		}
		last = at;
	}

	private int last;

	/** An end of the key before the last, long after. */
	void lateEnd(int code) {
		event(code, true, last - 8000, 800);
	}

	private void event(int code, boolean end, int at, int duration) {
		byte[] payload = { (byte) code, (byte) (end ? 0x8a : 0x0a), (byte) (duration >> 8), (byte) duration };
		send(socket, 101, ssrc, sequence++, at, payload);
	}

	/** From the next packet on. */
	void codec(String name) {
		Codec next = List.of(alaw, ulaw, opus).stream().filter(c -> c.format().encoding().equals(name)).findFirst().orElseThrow();
		encoder = next.newEncoder(next.format());
		speaking = next;
	}

	private byte[] encode(Codec codec) {
		int count = samples * (codec.sampleRate() / 8000);
		short[] tone = new short[count];
		for (int i = 0; i < count; i++) {
			tone[i] = (short) (3276.8 * Math.sin(2 * Math.PI * TONE * i / codec.sampleRate()));
		}
		byte[] payload = new byte[1500];
		return Arrays.copyOf(payload, encoder.encode(tone, 0, count, payload, 0));
	}

	byte[] tone(double hertz, int count) {
		short[] tone = new short[count];
		for (int i = 0; i < count; i++) {
			tone[i] = (short) (3276.8 * Math.sin(2 * Math.PI * hertz * i / 8000));
		}
		byte[] payload = new byte[count];
		alaw.newEncoder(alaw.format()).encode(tone, 0, count, payload, 0);
		return payload;
	}

	byte[] noise(int count) {
		byte[] payload = new byte[count];
		random.nextBytes(payload);
		return payload;
	}

	synchronized void send(DatagramChannel from, int type, int source, int number, int time, byte[] payload) {
		var packet = new RtpPacket();
		packet.begin(type, false, number & 0xFFFF, time, source);
		packet.payload(payload, 0, payload.length);
		raw(from, Arrays.copyOf(packet.data(), packet.length()));
	}

	void raw(DatagramChannel from, byte[] octets) {
		try {
			from.send(ByteBuffer.wrap(octets), target);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		closed = true;
		session.close();
		engine.close();
		try {
			socket.close();
			stranger.close();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
