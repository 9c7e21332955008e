package org.webphone.ui.telephony.internal.detail;

import java.time.Duration;
import java.util.List;

import org.webphone.history.CallDetail;
import org.webphone.history.QualityPoint;
import org.webphone.history.TimelineEntry;
import org.webphone.telephony.MediaStats;

/** What the figures of a call mean, as the key of a sentence. The cause that the user can do most about comes first. */
final class Verdict {

	private static final double SILENT = -55;
	private static final Duration BRIEF = Duration.ofSeconds(4);

	private Verdict() {
	}

	static String of(CallDetail call) {
		List<QualityPoint> points = call.quality();
		if (points.size() < 2) {
			// Figures come once a second: of a word or two they say nothing, neither good nor bad.
			boolean brief = call.call().answered().isPresent() && call.call().talkTime().compareTo(BRIEF) < 0;
			return brief ? "Verdict_brief" : "Verdict_none";
		}
		if (stillTroubled(call, "mic-silent") || stillTroubled(call, "mic-gone")
				|| Series.of(points, MediaStats::txLevel).highest() < SILENT) {
			return "Verdict_microphone";
		}
		if (troubled(call, "no-rx") && Series.of(points, MediaStats::rxLevel).highest() < SILENT) {
			return "Verdict_nothingHeard";
		}
		double mos = call.call().mos() > 0 ? call.call().mos() : Series.of(points, MediaStats::mos).average();
		if (mos >= 4.0) {
			return "Verdict_good";
		}
		if (troubled(call, "cpu")) {
			return "Verdict_computer";
		}
		double loss = Series.of(points, MediaStats::lossPct).average();
		double jitter = Series.of(points, MediaStats::jitterMs).average();
		return loss >= SoundCharts.LOSS_LIMIT ? "Verdict_loss" : jitter >= SoundCharts.JITTER_LIMIT ? "Verdict_jitter"
				: mos >= SoundCharts.MOS_LIMIT ? "Verdict_fair" : "Verdict_poor";
	}

	/** Whether it never passed: who only listened for a while had a silent microphone, and a good one. */
	private static boolean stillTroubled(CallDetail call, String code) {
		return call.timeline().stream().filter(e -> e.arg().equals(code)).map(TimelineEntry::what)
				.filter(w -> w.equals("trouble") || w.equals("trouble-over")).reduce((a, b) -> b).filter("trouble"::equals).isPresent();
	}

	private static boolean troubled(CallDetail call, String code) {
		return call.timeline().stream().anyMatch(e -> e.what().equals("trouble") && e.arg().equals(code));
	}
}
