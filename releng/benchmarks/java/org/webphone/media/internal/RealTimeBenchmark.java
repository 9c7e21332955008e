package org.webphone.media.internal;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;
import org.webphone.media.AudioEngine;
import org.webphone.media.MediaSession;
import org.webphone.media.MediaSessionConfig;
import org.webphone.media.SoundSink;
import org.webphone.media.SoundSource;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.internal.codec.OpusCodec;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.sdp.Direction;
import org.webphone.sdp.Negotiated;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;

/** What the media threads allocate, a frame of 20 ms in each direction, and how long collections take; codec by codec. */
public final class RealTimeBenchmark {

	/** Milliseconds. */
	private static final AtomicLong LONGEST = new AtomicLong();

	private RealTimeBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		ManagementFactory.getGarbageCollectorMXBeans().forEach(RealTimeBenchmark::watch);
		int seconds = Integer.parseInt(arguments[0]);
		System.out.println("| codec | encryption | allocated while sending, octets a frame | while receiving | packets fewer than the clock wants | collections | ms in all of them | longest, ms |\n|---|---|---|---|---|---|---|---|");
		for (String codec : List.of("PCMA", "PCMU", "G722", "opus")) {
			measure(codec, seconds, SrtpPolicy.OFF);
		}
		measure("PCMA", seconds, SrtpPolicy.REQUIRED);
		System.exit(0);
	}

	private static void measure(String codec, int seconds, SrtpPolicy srtp) throws Exception {
		try (var engine = AudioEngine.create(List.of(new OpusCodec.Provider(), new BuiltInCodecs()), List.of())) {
			MediaSession one = open(engine, codec, 440, srtp);
			MediaSession other = open(engine, codec, 1000, srtp);
			connect(one, other);
			Thread.sleep(5000);
			Map<String, Long> before = allocated();
			long packets = one.stats().txPackets() + other.stats().txPackets();
			long collections = collections();
			long spent = spent();
			LONGEST.set(0);
			Thread.sleep(seconds * 1000L);
			long frames = one.stats().txPackets() + other.stats().txPackets() - packets;
			Map<String, Long> after = allocated();
			long count = collections() - collections;
			System.out.printf("| %s | %s | %.1f | %.1f | %d of %d | %d | %d | %d |%n", codec, suite(one), share(before, after, "media-out", frames),
					share(before, after, "media-in", frames), Math.max(0, seconds * 100L - frames), seconds * 100L, count,
					spent() - spent, LONGEST.get());
		}
	}

	private static String suite(MediaSession session) {
		return session.encrypted() ? String.valueOf(session.capabilities().cryptos().getFirst().suite()) : "none";
	}

	private static double share(Map<String, Long> before, Map<String, Long> after, String thread, long frames) {
		return (double) (after.getOrDefault(thread, 0L) - before.getOrDefault(thread, 0L)) / Math.max(1, frames);
	}

	/** Octets allocated by thread name; the newest of a name counts. */
	private static Map<String, Long> allocated() {
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		Map<String, Long> all = new HashMap<>();
		for (Thread thread : Thread.getAllStackTraces().keySet()) {
			all.put(thread.getName(), threads.getThreadAllocatedBytes(thread.threadId()));
		}
		return all;
	}

	/** Remembers the longest collection, in whole milliseconds as the collectors tell it. */
	private static void watch(GarbageCollectorMXBean collector) {
		((NotificationEmitter) collector).addNotificationListener((notice, nothing) -> {
			var info = GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData());
			LONGEST.accumulateAndGet(info.getGcInfo().getDuration(), Math::max);
		}, null, null);
	}

	private static long collections() {
		return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
	}

	/** Milliseconds in collections so far: no single one was longer. */
	private static long spent() {
		return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
	}

	private static MediaSession open(AudioEngine engine, String codec, double hertz, SrtpPolicy srtp) throws Exception {
		return engine.open(MediaSessionConfig.on(InetAddress.getLoopbackAddress()).source(new SoundSource.Sine(hertz, -12))
				.sink(new SoundSink.Null()).codecs(List.of(codec)).srtp(srtp));
	}

	private static void connect(MediaSession first, MediaSession second) {
		var offer = OfferAnswer.offer(Origin.create(1, "127.0.0.1"), first.capabilities().withDirection(Direction.SENDRECV));
		var answered = (Outcome.Agreed) OfferAnswer.answer(offer, second.capabilities(), Origin.create(2, "127.0.0.1"));
		Negotiated mine = ((Outcome.Agreed) OfferAnswer.negotiated(offer, answered.local())).negotiated();
		first.apply(mine);
		second.apply(answered.negotiated());
	}
}
