package org.webphone.media.internal.stream;

import org.webphone.media.SoundStats;
import org.webphone.media.spi.Codec;
import org.webphone.rtp.EModel;
import org.webphone.rtp.JitterStatistics;
import org.webphone.rtp.LossBursts;
import org.webphone.rtp.RtpStatistics;
import org.webphone.rtp.VoipMetrics;

/** Makes the figures of a session, once a second; belongs to {@code media-control}. */
final class Figures {

	/** Delay of devices and system on both sides that nobody measures, for the opinion score. */
	private static final double REST_MILLIS = 40;
	private static final int SMOOTHING = 3;
	/** A full-scale sine, -3 dBFS, is +3.14 dBm0 (ITU-T G.711). */
	private static final double DBM0 = 6.15;

	private final Sender sender;
	private final Receiver receiver;
	private long sentOctets;
	private long receivedOctets;
	private long at = System.nanoTime();
	private long played;
	private long missing;
	private double lossLately;
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
		JitterStatistics jitter = receiver.jitter();
		long missingNow = jitter.missing() - missing;
		long all = jitter.played() - played + missingNow;
		boolean begins = played == 0;
		played = jitter.played();
		missing = jitter.missing();
		// What had to be made up for, lost or late, smoothed over some seconds: one packet is no opinion. Nor is the second in which
		// the sound begins, while devices open and both sides find their pace.
		double lossNow = all <= 0 || begins ? 0 : 100.0 * missingNow / all;
		lossLately += (lossNow - lossLately) / SMOOTHING;
	}

	/** What an extended report tells the other party (RFC 3611); null before anything came. */
	VoipMetrics metrics(RtpStatistics rtp, Codec codec, int ptime) {
		JitterStatistics jitter = receiver.jitter();
		long expected = rtp.expected();
		if (codec == null || expected <= 0 || jitter.played() == 0) {
			return null;
		}
		LossBursts bursts = receiver.bursts();
		var model = new EModel.Codec(codec.impairment(), codec.lossRobustness());
		double lost = Math.max(0, rtp.lost()) * 1.0 / expected;
		double late = Math.min(1, (double) jitter.late() / expected);
		double share = (double) jitter.missing() / (jitter.played() + jitter.missing());
		double ratio = bursts.burstRatio(share);
		double delay = mouthToEar(rtp, jitter.targetMs(), ptime);
		double level = receiver.level().level();
		return new VoipMetrics(lost, late, bursts.burstDensity(), bursts.gapDensity(),
				(int) (bursts.burstPackets() * ptime), (int) (bursts.gapPackets() * ptime), (int) Math.max(0, rtp.roundTripMs()),
				(int) (jitter.targetMs() + ptime + REST_MILLIS),
				level <= SoundStats.SILENCE ? VoipMetrics.UNKNOWN_LEVEL : (int) Math.round(level + DBM0),
				Math.max(0, EModel.rating(model, 100 * share, ratio, delay)), EModel.mos(model, 100 * share, ratio, 0),
				EModel.mos(model, 100 * share, ratio, delay), jitter.targetMs(), FramePlayer.LONGEST_DELAY_MILLIS, true);
	}

	SoundStats stats(RtpStatistics rtp, Codec codec, int ptime) {
		JitterStatistics jitter = receiver.jitter();
		long lost = Math.max(0, rtp.lost());
		double loss = rtp.expected() <= 0 ? 0 : Math.min(100, 100.0 * lost / rtp.expected());
		double delay = rtp.receivedPackets() == 0 ? 0 : jitter.targetMs();
		double roundTrip = rtp.roundTripMs() < 0 ? Double.NaN : rtp.roundTripMs();
		return new SoundStats(codec == null ? "" : codec.format().encoding(), rtp.sentPackets(), rtp.receivedPackets(),
				txKbps, rxKbps, lost, loss, rtp.jitterMs(), delay, roundTrip, score(rtp, codec, delay, ptime),
				sender.level().level(), receiver.level().level(), percent(rtp.remoteFractionLost()),
				rtp.remoteJitterMs() < 0 ? Double.NaN : rtp.remoteJitterMs(),
				rtp.remoteMos() < 0 ? Double.NaN : rtp.remoteMos(), codec == null ? 0 : codec.sampleRate());
	}

	private double score(RtpStatistics rtp, Codec codec, double delay, int ptime) {
		if (codec == null || rtp.receivedPackets() == 0) {
			return Double.NaN;
		}
		return EModel.mos(new EModel.Codec(codec.impairment(), codec.lossRobustness()), lossLately,
				receiver.bursts().burstRatio(lossLately / 100), mouthToEar(rtp, delay, ptime));
	}

	private static double mouthToEar(RtpStatistics rtp, double delay, int ptime) {
		return Math.max(0, rtp.roundTripMs()) / 2 + delay + ptime + REST_MILLIS;
	}

	private static double percent(double fraction) {
		return fraction < 0 ? Double.NaN : fraction * 100;
	}
}
