package org.webphone.media.internal.stream;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.webphone.media.SoundTrouble;

/**
 * Decides once a second what is wrong with the sound. A trouble begins after two seconds in a row and ends after two
 * without, so that it neither flickers nor comes late; only a missing speaker is beyond doubt at once. What happens to our
 * sound on its way is told by the other party's reports: each speaks of seconds that are over, so that one is enough to
 * begin, and two good ones end it. Belongs to {@code media-control}.
 */
final class SoundWatch {

	private static final int SECONDS = 2;
	private static final double LOSS = 5;
	private static final double ALL = 99;
	private static final double JITTER = 50;
	/** No report for so long: what the last one said is no longer true. */
	private static final int REPORT_SECONDS = 20;

	private final Map<SoundTrouble, Integer> counts = new EnumMap<>(SoundTrouble.class);
	private final Set<SoundTrouble> begun = EnumSet.noneOf(SoundTrouble.class);
	private final BiConsumer<SoundTrouble, Boolean> tell;
	private int sinceReport;

	/** @param tell receives a trouble and whether it is over */
	SoundWatch(BiConsumer<SoundTrouble, Boolean> tell) {
		this.tell = tell;
	}

	/** One second of observation. */
	void second(Observation seen) {
		check(SoundTrouble.NO_RX, seen.shouldHear() && seen.received() == 0);
		check(SoundTrouble.NO_TX, seen.shouldSend() && (seen.sent() == 0 || seen.remoteLoss() >= ALL));
		check(SoundTrouble.LOSS_RX, seen.shouldHear() && seen.received() > 0 && seen.loss() > LOSS);
		check(SoundTrouble.JITTER_RX, seen.shouldHear() && seen.received() > 0 && seen.jitter() > JITTER);
		check(SoundTrouble.MIC_SILENT, seen.shouldSend() && seen.microphone() && seen.digitalSilence());
		check(SoundTrouble.OUTPUT_MUTED, seen.shouldHear() && seen.outputMuted());
		check(SoundTrouble.OUTPUT_GONE, seen.shouldHear() && seen.outputGone());
		check(SoundTrouble.CPU, seen.late() > 2);
		if (!seen.shouldSend() || ++sinceReport > REPORT_SECONDS) {
			over(SoundTrouble.LOSS_TX);
			over(SoundTrouble.JITTER_TX);
		}
	}

	/** The other party's report about what we send: percent lost since its last one, and jitter in milliseconds. */
	void reported(boolean shouldSend, double loss, double jitter) {
		sinceReport = 0;
		if (shouldSend) {
			if (loss >= ALL) {
				begun(SoundTrouble.NO_TX);
			}
			report(SoundTrouble.LOSS_TX, loss > LOSS && loss < ALL);
			report(SoundTrouble.JITTER_TX, jitter > JITTER && loss < ALL);
		}
	}

	private void report(SoundTrouble trouble, boolean wrong) {
		if (wrong) {
			counts.put(trouble, 0);
			begun(trouble);
		} else if (begun.contains(trouble) && counts.merge(trouble, 1, Integer::sum) >= SECONDS) {
			over(trouble);
		}
	}

	/** Something that need not be observed for seconds: it was told. It ends when that is told, or as the others do. */
	void begun(SoundTrouble trouble) {
		if (begun.add(trouble)) {
			counts.put(trouble, 0);
			tell.accept(trouble, false);
		}
	}

	/** The opposite, told as well. */
	void over(SoundTrouble trouble) {
		if (begun.remove(trouble)) {
			counts.put(trouble, 0);
			tell.accept(trouble, true);
		}
	}

	private void check(SoundTrouble trouble, boolean wrong) {
		int count = wrong == begun.contains(trouble) ? 0 : counts.getOrDefault(trouble, 0) + 1;
		counts.put(trouble, count);
		if (count < (wrong && trouble == SoundTrouble.OUTPUT_GONE ? 1 : SECONDS)) {
			return;
		}
		counts.put(trouble, 0);
		if (wrong) {
			begun.add(trouble);
		} else {
			begun.remove(trouble);
		}
		tell.accept(trouble, !wrong);
	}

	/**
	 * One second of a call.
	 *
	 * @param received   packets in this second
	 * @param sent       packets in this second
	 * @param loss       percent lost of what should have come in this second
	 * @param remoteLoss percent the other party reports, or less than 0
	 * @param microphone whether the source is a microphone that is not muted here
	 * @param late       packets that left more than 10 ms late
	 */
	record Observation(boolean shouldHear, boolean shouldSend, long received, long sent, double loss, double jitter,
			double remoteLoss, boolean microphone, boolean digitalSilence, boolean outputMuted,
			boolean outputGone, long late) {
	}
}
