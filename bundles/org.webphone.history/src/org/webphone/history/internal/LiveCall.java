package org.webphone.history.internal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.webphone.telephony.CallSnapshot;

/** What the recorder knows of one call that lasts. */
final class LiveCall {

	/** Identity of the row, 0 until it is written; set and read on the store's writer thread. */
	final AtomicLong row = new AtomicLong();
	final Timeline timeline = new Timeline();
	final QualitySeries quality = new QualitySeries();
	/** Files of its recordings, in the order in which they began. */
	final Set<Path> recordings = new LinkedHashSet<>();
	CallSnapshot last;
	long touchedAt;

	LiveCall(CallSnapshot first) {
		last = first;
		timeline.began(first);
	}
}
