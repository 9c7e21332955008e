package org.webphone.media.internal.stream;

import org.webphone.media.SoundStats;
import org.webphone.media.spi.Codec;
import org.webphone.rtp.EModel;
import org.webphone.rtp.JitterStatistics;
import org.webphone.rtp.RtpStatistics;

/** Makes the figures of a session, once a second; belongs to {@code media-control}. */
final class Figures {

	/** Delay of devices and system on both sides that nobody measures, for the opinion score. */
	private static final double REST_MILLIS = 40;

	private final Sender sender;
	private final Receiver receiver;
	private long sentOctets;
	private long receivedOctets;
	private long at = System.nanoTime();
	private double txKbps;
	private double rxKbps;

	Figures(Sender sender, Receiver receiver) {
		this.sender = sender;
		this.receiver = receiver;
	}

	/** Once a second: the rates are of the time since the last call. */
	void second(RtpStatistics rtp, long now) {
		double millis = Math.max(1, (now - at) / 1e6);
		txKbps = (rtp.sentOctets() - sentOctets) * 8 / millis;
		rxKbps = (rtp.receivedOctets() - receivedOctets) * 8 / millis;
		sentOctets = rtp.sentOctets();
		receivedOctets = rtp.receivedOctets();
		at = now;
	}

	SoundStats stats(RtpStatistics rtp, Codec codec, int ptime) {
		JitterStatistics jitter = receiver.jitter();
		long lost = Math.max(0, rtp.lost());
		double loss = rtp.expected() <= 0 ? 0 : Math.min(100, 100.0 * lost / rtp.expected());
		double delay = rtp.receivedPackets() == 0 ? 0 : jitter.targetMs();
		double roundTrip = rtp.roundTripMs() < 0 ? Double.NaN : rtp.roundTripMs();
		return new SoundStats(codec == null ? "" : codec.format().encoding(), rtp.sentPackets(), rtp.receivedPackets(),
				txKbps, rxKbps, lost, loss, rtp.jitterMs(), delay, roundTrip, score(rtp, codec, loss, delay, ptime),
				sender.level().level(), receiver.level().level(), percent(rtp.remoteFractionLost()),
				rtp.remoteJitterMs() < 0 ? Double.NaN : rtp.remoteJitterMs(), codec == null ? 0 : codec.sampleRate());
	}

	private static double score(RtpStatistics rtp, Codec codec, double loss, double delay, int ptime) {
		if (codec == null || rtp.receivedPackets() == 0) {
			return Double.NaN;
		}
		double network = Math.max(0, rtp.roundTripMs()) / 2;
		return EModel.mos(new EModel.Codec(codec.impairment(), codec.lossRobustness()), loss, 1,
				network + delay + ptime + REST_MILLIS);
	}

	private static double percent(double fraction) {
		return fraction < 0 ? Double.NaN : fraction * 100;
	}
}
