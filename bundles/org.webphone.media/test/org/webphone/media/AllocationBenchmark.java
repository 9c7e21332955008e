package org.webphone.media;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

import javax.management.JMException;
import javax.management.ObjectName;

import org.webphone.preferences.SrtpPolicy;
import org.webphone.sdp.Direction;
import org.webphone.sdp.LocalCapabilities;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;

/** What the two media threads allocate per frame in calls over loopback, by codec and encryption; printed as a table. */
final class AllocationBenchmark {

	private static final int WARM_MILLIS = 4000;
	private static final int MILLIS = 10_000;

	private AllocationBenchmark() {
	}

	/** Arguments: none. */
	public static void main(String[] arguments) throws Exception {
		print("| codec | encryption | sending, octets a frame | receiving and playing, octets a frame |");
		print("|---|---|---|---|");
		for (String codec : List.of("PCMA", "PCMU", "G722", "opus")) {
			measure(codec, null);
		}
		for (String suite : List.of("AES_CM_128_HMAC_SHA1_80", "AEAD_AES_128_GCM")) {
			measure("PCMA", suite);
		}
		System.exit(0);
	}

	private static void measure(String codec, String suite) throws Exception {
		var policy = suite == null ? SrtpPolicy.OFF : SrtpPolicy.REQUIRED;
		try (var call = new TwoParties(codec);
				var a = call.engine.open(TwoParties.config(440, new Heard(), codec).srtp(policy));
				var b = call.engine.open(TwoParties.config(440, new Heard(), codec).srtp(policy))) {
			LocalCapabilities mine = a.capabilities();
			var cryptos = mine.cryptos().stream().filter(c -> c.suite().equals(suite)).toList();
			var offer = OfferAnswer.offer(Origin.create(1, "127.0.0.1"), mine.withDirection(Direction.SENDRECV)
					.withSrtp(suite == null ? org.webphone.sdp.SrtpPolicy.OFF : org.webphone.sdp.SrtpPolicy.REQUIRED, cryptos));
			var answered = (Outcome.Agreed) OfferAnswer.answer(offer, b.capabilities(), Origin.create(2, "127.0.0.1"));
			a.apply(((Outcome.Agreed) OfferAnswer.negotiated(offer, answered.local())).negotiated());
			b.apply(answered.negotiated());
			Thread.sleep(WARM_MILLIS);
			List<Long> before = allocated();
			long sent = a.stats().txPackets() + b.stats().txPackets();
			long received = a.stats().rxPackets() + b.stats().rxPackets();
			Thread.sleep(MILLIS);
			List<Long> after = allocated();
			sent = a.stats().txPackets() + b.stats().txPackets() - sent;
			received = a.stats().rxPackets() + b.stats().rxPackets() - received;
			print("| %s | %s | %.0f | %.0f |".formatted(codec, suite == null ? "none" : suite,
					(double) (after.get(0) - before.get(0)) / sent, (double) (after.get(1) - before.get(1)) / received));
		}
	}

	/** Of {@code media-out} and {@code media-in}, all engines together. */
	private static List<Long> allocated() throws JMException {
		List<Long> sums = new ArrayList<>();
		for (String name : List.of("media-out", "media-in")) {
			long sum = 0;
			for (Thread thread : Thread.getAllStackTraces().keySet()) {
				if (thread.getName().equals(name)) {
					sum += (Long) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("java.lang:type=Threading"),
							"getThreadAllocatedBytes", new Object[] { thread.threadId() }, new String[] { "long" });
				}
			}
			sums.add(sum);
		}
		return sums;
	}

	private static void print(String line) {
		System.out.println(line);
	}
}
