package org.webphone.media.internal.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.Listeners;
import org.webphone.media.DeviceChange;
import org.webphone.media.MediaListener;
import org.webphone.media.SoundStats;
import org.webphone.media.SoundTrouble;
import org.webphone.media.spi.Codec;
import org.webphone.rtp.ReceptionReport;
import org.webphone.rtp.RtcpListener;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.RtpStatistics;
import org.webphone.sdp.Negotiated;

/** Tells the figures and the troubles of a session once a second; belongs to {@code media-control}. */
final class SessionReport {

	private static final Logger LOG = LoggerFactory.getLogger(SessionReport.class);
	private static final long SECOND = 1_000_000_000L;
	private static final int DEFAULT_PTIME = 20;

	private final Session session;
	private final Sender sender;
	private final Receiver receiver;
	private final RtpSession rtp;
	private final Listeners<MediaListener> listeners;
	private final Figures figures;
	private final SoundWatch watch;
	private volatile Codec codec;
	private volatile int ptime = DEFAULT_PTIME;
	private volatile boolean microphone;
	private volatile boolean metricsWanted;
	private boolean hears;
	private boolean sends;
	private long next;
	private RtpStatistics before;
	private long lateBefore;

	SessionReport(Session session, Sender sender, Receiver receiver, RtpSession rtp, Listeners<MediaListener> listeners) {
		this.session = session;
		this.sender = sender;
		this.receiver = receiver;
		this.rtp = rtp;
		this.listeners = listeners;
		figures = new Figures(sender, receiver);
		watch = new SoundWatch((trouble, over) -> listeners.tell(l -> l.trouble(trouble, over)));
		rtp.addListener(new RtcpListener() {
			@Override
			public void report(ReceptionReport report) {
				watch.reported(sends, report.fractionLost() * 100, report.jitterMs());
			}
		});
	}

	void microphone(boolean isOne) {
		microphone = isOne;
	}

	void peerFailure(String sentence) {
		if (sentence != null) {
			LOG.warn("{} Nothing is sent.", sentence);
		}
	}

	void applied(Codec inUse, Negotiated negotiated, boolean held) {
		codec = inUse;
		ptime = negotiated.ptime() > 0 ? negotiated.ptime() : DEFAULT_PTIME;
		metricsWanted = negotiated.voipMetrics();
		hears = negotiated.direction().receives();
		sends = negotiated.direction().sends() && !held;
		if (next == 0) {
			next = System.nanoTime() + SECOND;
			before = rtp.statistics();
		}
	}

	/** A device that is lost, or was never there, is trouble at once; it is over when it, or another, works. */
	void device(DeviceChange change) {
		SoundTrouble trouble = change.input() ? SoundTrouble.MIC_SILENT : SoundTrouble.OUTPUT_GONE;
		boolean missing = change.what() == DeviceChange.What.LOST || change.what() == DeviceChange.What.UNAVAILABLE;
		if (!missing) {
			watch.over(trouble);
		} else if (change.input() ? sends : hears) {
			watch.begun(trouble);
		}
	}

	void tick(long now) {
		if (next == 0 || now - next < 0) {
			return;
		}
		next += SECOND;
		if (now - next > SECOND) {
			next = now + SECOND;
		}
		RtpStatistics seen = rtp.statistics();
		figures.second(seen, now);
		if (seen.remoteFractionLost() >= 0) {
			sender.remoteLoss(seen.remoteFractionLost() * 100);
		}
		rtp.metrics(metricsWanted ? figures.metrics(seen, codec, ptime) : null);
		SoundStats stats = figures.stats(seen, codec, ptime);
		listeners.tell(l -> l.stats(stats));
		watch.second(observe(seen, stats));
		before = seen;
	}

	private SoundWatch.Observation observe(RtpStatistics seen, SoundStats stats) {
		long expected = seen.expected() - before.expected();
		long lost = seen.lost() - before.lost();
		long late = sender.late();
		long lateNow = late - lateBefore;
		lateBefore = late;
		Playout playout = session.playout();
		return new SoundWatch.Observation(hears && !receiver.restful(), sends, seen.receivedPackets() - before.receivedPackets(),
				seen.sentPackets() - before.sentPackets(), expected <= 0 ? 0 : 100.0 * lost / expected, stats.jitterMs(),
				known(stats.remoteLossPct()), microphone && !sender.muted(),
				session.microphoneSilent(), playout.muted(), playout.gone(), lateNow);
	}

	private static double known(double value) {
		return Double.isNaN(value) ? -1 : value;
	}

	SoundStats stats() {
		return figures.stats(rtp.statistics(), codec, ptime);
	}
}
