package org.webphone.history.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryFilter.Kind;
import org.webphone.store.Store;

/** Prints how long pages, counts, searches and writes take among a million calls; see {@code releng/benchmarks/stores}. */
final class HistoryBenchmark {

	private static final String[] FIRST = { "Anna", "Bert", "Carla", "Dirk", "Els", "Frank", "Greet", "Hans", "Ines", "Zoé" };
	private static final String[] LAST = { "Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "Willems", "Claes", "Müller" };
	private static final String[] RESULTS = { "ANSWERED", "ANSWERED", "MISSED", "FAILED", "PICKED_UP", "CANCELLED" };
	private static final int CHUNK = 10_000;

	private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
	private final Random random = new Random(1);

	private HistoryBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
		Path folder = Files.createTempDirectory("history-benchmark");
		Path file = folder.resolve("history.db");
		try {
			var benchmark = new HistoryBenchmark();
			benchmark.fill(file, calls);
			benchmark.measure(file, calls);
		} finally {
			for (String beside : new String[] { "", "-wal", "-shm" }) {
				Files.deleteIfExists(folder.resolve("history.db" + beside));
			}
			Files.delete(folder);
		}
	}

	private void fill(Path file, int calls) {
		long begin = System.nanoTime();
		try (Store store = Store.open(file, CallHistory.SCHEMA)) {
			for (int at = 0; at < calls; at += CHUNK) {
				int first = at;
				await(store.write(c -> {
					try (PreparedStatement s = c.prepareStatement("""
							insert into call(protocol_id, account, direction, result, number, number_key, name, department, line,
							  day, started, touched) values(?, '405@example.org', ?, ?, ?, ?, ?, 'Sales', '405', ?, ?, ?)""")) {
						for (int i = first; i < first + CHUNK; i++) {
							row(s, i);
							s.addBatch();
						}
						s.executeBatch();
					}
					return null;
				}));
			}
		}
		out.printf("%,d calls written in %.1f s, file %.0f MB%n", calls, (System.nanoTime() - begin) / 1e9, file.toFile().length() / 1e6);
	}

	private void row(PreparedStatement s, int i) throws java.sql.SQLException {
		String subscriber = String.format("%06d", random.nextInt(1_000_000));
		long started = 1_700_000_000_000L + i * 60_000L;
		CallWriter.bind(s, "sip" + i, random.nextBoolean() ? "IN" : "OUT", RESULTS[random.nextInt(RESULTS.length)], "0485" + subscriber,
				"32485" + subscriber, FIRST[random.nextInt(FIRST.length)] + ' ' + LAST[random.nextInt(LAST.length)],
				started / 86_400_000L, started, started);
	}

	private void measure(Path file, int calls) {
		var history = new CallHistory(file, new PlainSettings(), Clock.systemDefaultZone());
		try {
			for (Kind kind : Kind.values()) {
				time("page " + kind, () -> history.page(new HistoryFilter(kind, ""), 0, 50));
				time("count " + kind, () -> history.count(new HistoryFilter(kind, "")));
			}
			time("last page", () -> history.page(HistoryFilter.ALL, calls - 50, 50));
			time("days", () -> history.days(HistoryFilter.ALL));
			time("days of missed", () -> history.days(new HistoryFilter(Kind.MISSED, "")));
			for (String text : new String[] { "an", "anna", "0485", "0485 12 34", "nobody" }) {
				time("days of search \"" + text + '"', () -> history.days(new HistoryFilter(Kind.ALL, text)));
			}
			for (String text : new String[] { "an", "anna", "peeters", "zoe mul", "0485", "0485 12 34", "123456", "nobody" }) {
				time("search \"" + text + '"', () -> history.page(new HistoryFilter(Kind.ALL, text), 0, 50));
				time("search missed \"" + text + '"', () -> history.page(new HistoryFilter(Kind.MISSED, text), 0, 50));
			}
			time("write", () -> history.flag(calls / 2, true));
		} finally {
			history.close();
		}
	}

	private void time(String what, Supplier<CompletionStage<?>> question) {
		var nanos = new long[20];
		for (int i = 0; i < nanos.length; i++) {
			long begin = System.nanoTime();
			await(question.get());
			nanos[i] = System.nanoTime() - begin;
		}
		java.util.Arrays.sort(nanos);
		out.printf("%-28s median %7.2f ms   worst %7.2f ms%n", what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6);
	}

	private static void await(CompletionStage<?> stage) {
		stage.toCompletableFuture().join();
	}
}
