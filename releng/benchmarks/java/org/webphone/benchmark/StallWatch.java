package org.webphone.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Watches the UI thread from outside: a Java agent of the benchmark, never part of the product. Every 10 ms it gives the UI thread
 * an empty task and waits for it; a task that is not done within 50 ms is a stall, whose stacks are taken until it is over. Each
 * stall becomes a line of the file named as argument: time (ms since 1970), length (ms), how much of it the UI thread had the
 * processor (ms), how much this watching thread was itself not given it (ms), and the frames most often seen. Once a second a line tells that it still watches and how many
 * tasks were done since the last one, so that a watcher that has died or watches nothing is noticed; its own failure is a line too.
 */
public final class StallWatch {

	private static final int LIMIT = 50;
	private static final int FRAMES = Integer.getInteger("stallwatch.frames", 14);
	private static final long HEARTBEAT = 1_000_000_000;

	private final Instrumentation instrumentation;
	private final PrintWriter out;
	private long told = System.nanoTime();
	private int done;
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private StallWatch(Instrumentation instrumentation, PrintWriter out) {
		this.instrumentation = instrumentation;
		this.out = out;
	}

	public static void premain(String file, Instrumentation instrumentation) throws IOException {
		var watch = new StallWatch(instrumentation, new PrintWriter(Files.newBufferedWriter(Path.of(file)), true));
		Thread.ofPlatform().name("stall-watch").daemon(true).start(watch::run);
	}

	private void run() {
		try {
			Class<?> type = display();
			Method find = type.getMethod("findDisplay", Thread.class);
			while (true) {
				for (Thread ui : Thread.getAllStackTraces().keySet()) {
					Object display = find.invoke(null, ui);
					if (display != null) {
						tell(0, 0, 0, "watching " + ui.getName());
						watch(ui, display, type.getMethod("asyncExec", Runnable.class));
					}
				}
				Thread.sleep(50);
			}
		} catch (InvocationTargetException e) {
			// At the end of the program the display is gone; before that the benchmark has failed.
			tell(0, 0, 0, "failed: " + e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			tell(0, 0, 0, "failed: " + e);
		} catch (ReflectiveOperationException | RuntimeException | Error e) {
			tell(0, 0, 0, "failed: " + e);
		}
	}

	private void tell(long length, long worked, long late, String words) {
		out.println(System.currentTimeMillis() + "\t" + length + "\t" + worked + "\t" + late + "\t" + words);
	}

	private void heartbeat() {
		done++;
		if (System.nanoTime() - told > HEARTBEAT) {
			tell(0, 0, 0, "alive " + done);
			told = System.nanoTime();
			done = 0;
		}
	}

	/** The class of the display, once the program has loaded it. */
	private Class<?> display() throws InterruptedException {
		while (true) {
			for (Class<?> one : instrumentation.getAllLoadedClasses()) {
				if (one.getName().equals("org.eclipse.swt.widgets.Display")) {
					return one;
				}
			}
			Thread.sleep(100);
		}
	}

	private void watch(Thread ui, Object display, Method asyncExec) throws ReflectiveOperationException, InterruptedException {
		while (true) {
			var task = new CountDownLatch(1);
			long begin = System.nanoTime();
			long worked = threads.getThreadCpuTime(ui.threadId());
			asyncExec.invoke(display, (Runnable) task::countDown);
			if (!task.await(LIMIT, TimeUnit.MILLISECONDS)) {
				stall(ui, task, begin, worked);
			}
			heartbeat();
			Thread.sleep(10);
		}
	}

	private void stall(Thread ui, CountDownLatch task, long begin, long worked) throws InterruptedException {
		long late = Math.max(0, millis(begin) - LIMIT);
		List<String> stacks = new ArrayList<>();
		boolean over = false;
		while (!over) {
			stacks.add(frames(ui.getStackTrace()));
			long before = System.nanoTime();
			over = task.await(10, TimeUnit.MILLISECONDS);
			late += Math.max(0, millis(before) - 10);
		}
		String most = stacks.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
				.max(Comparator.comparingLong(Map.Entry::getValue)).map(Map.Entry::getKey).orElse("");
		tell(millis(begin), (threads.getThreadCpuTime(ui.threadId()) - worked) / 1_000_000, late, most);
	}

	private static long millis(long since) {
		return (System.nanoTime() - since) / 1_000_000;
	}

	private static String frames(StackTraceElement[] stack) {
		return Arrays.stream(stack).limit(FRAMES)
				.map(f -> f.getClassName().replaceAll(".*\\.", "") + '.' + f.getMethodName() + ':' + f.getLineNumber())
				.collect(Collectors.joining(" < "));
	}
}
