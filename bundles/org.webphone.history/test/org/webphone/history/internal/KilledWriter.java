package org.webphone.history.internal;

import java.nio.file.Path;

import org.webphone.history.HistoryFilter;
import org.webphone.telephony.EndReason;

/** The program that {@link KillTest} kills: writes calls for ever and tells on standard output what is finished. */
final class KilledWriter {

	private static final int MOST = 100_000;

	private KilledWriter() {
	}

	public static void main(String[] arguments) throws Exception {
		var clock = new TestClock();
		var history = new CallHistory(Path.of(arguments[0]), new PlainSettings(), clock);
		for (int i = 0; i < MOST; i++) {
			Script.incoming(history, clock, "c" + i, "438").answered().talk(3).ended(EndReason.NORMAL);
			int finished = history.flag(-1, false).thenCompose(done -> history.count(HistoryFilter.ALL)).toCompletableFuture().get();
			Script.incoming(history, clock, "live" + i, "442");
			out(finished);
		}
	}

	private static void out(int finished) throws java.io.IOException {
		var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
		out.write((finished + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		out.flush();
	}
}
