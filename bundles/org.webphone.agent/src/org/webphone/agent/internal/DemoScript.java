package org.webphone.agent.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

import org.webphone.core.Subscription;
import org.webphone.demo.DemoAccount;
import org.webphone.demo.DemoExchange;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.RegistrationState;

/**
 * One scripted tour of the demo exchange with a report for a person: an echo, an announcement, a menu and a call from
 * outside. It succeeds only if sound was really heard in both directions.
 */
final class DemoScript implements CallListener {

	private static final double TONE = 440;
	private static final int ENOUGH_MILLIS = 500;
	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final DemoExchange exchange;
	private final Services services;
	private final DemoRoute route;
	private final Path folder;
	private final PrintStream report;
	private final BlockingQueue<CallSnapshot> incoming = new LinkedBlockingQueue<>();
	private boolean good = true;

	DemoScript(DemoExchange exchange, Services services, DemoRoute route, Path folder, PrintStream report) {
		this.exchange = exchange;
		this.services = services;
		this.route = route;
		this.folder = folder;
		this.report = report;
	}

	/**
	 * @param callIn when the outside caller calls
	 * @return whether all of it went well
	 */
	boolean run(Duration callIn) {
		report.println("Webphone demo without a window");
		try (Subscription facts = services.calls().addListener(this)) {
			DemoAccount account = get(exchange.start());
			signIn(account);
			echo();
			announcement();
			menu();
			outsideCaller(callIn);
			get(services.accounts().signOut(account.settings().id()));
			get(exchange.stop());
		} catch (DemoFailure e) {
			say(false, e.getMessage());
		} catch (IOException e) {
			say(false, "what was heard could not be read: " + e.getMessage());
		}
		report.println(good ? "All well: sound was heard in both directions." : "Something is wrong, see above.");
		report.flush();
		return good;
	}

	private void signIn(DemoAccount account) {
		RegistrationState state = get(services.accounts().signIn(account.settings(), account.password().toCharArray()));
		say(state.registered(), "signed in as " + account.settings().aor().uri()
				+ (state.registered() ? ", for " + state.expires() + " s" : ": " + state.detail()));
		if (!state.registered()) {
			throw new DemoFailure("the rest needs a registration");
		}
	}

	private void echo() throws IOException {
		int heard = talk("600", "tone:" + (int) TONE, call -> pause(2500), h -> h.toneMillis(TONE));
		say(heard >= ENOUGH_MILLIS, "600, the echo: a tone of " + (int) TONE + " Hz was sent there and heard back for "
				+ seconds(heard));
	}

	private void announcement() throws IOException {
		int heard = talk("601", "silence", call -> pause(2500), Heard::soundMillis);
		say(heard >= ENOUGH_MILLIS, "601, the announcement: heard for " + seconds(heard));
	}

	/** Key 3 of the menu leads to the echo, which nothing but the key can bring. */
	private void menu() throws IOException {
		int heard = talk("603", "tone:" + (int) TONE, call -> {
			pause(600);
			get(call.sendDtmf("3"));
			pause(5500);
		}, h -> h.toneMillis(TONE));
		say(heard >= ENOUGH_MILLIS, "603, the menu: key 3 led to the echo, heard for " + seconds(heard));
	}

	private void outsideCaller(Duration after) throws IOException {
		pause(after.toMillis());
		Path file = folder.resolve("caller.wav");
		route.next("tone:" + (int) TONE, file);
		get(exchange.callIn());
		CallSnapshot ringing = poll();
		Call call = services.calls().call(ringing.id()).orElseThrow(() -> new DemoFailure("the call from outside vanished"));
		get(call.answer());
		pause(2500);
		int heard = hangUp(call, file, Heard::soundMillis);
		say(heard >= ENOUGH_MILLIS, ringing.remote().number() + " called from outside, was answered and heard for " + seconds(heard));
	}

	/** Calls {@code number}, does {@code what} once connected, hangs up. @return what {@code measure} found, in milliseconds */
	private int talk(String number, String source, Consumer<Call> what, ToIntFunction<Heard> measure) throws IOException {
		Path file = folder.resolve(number + ".wav");
		route.next(source, file);
		Call call = get(services.calls().dial(number, Optional.empty()));
		await(() -> call.snapshot().state() instanceof CallState.Active || call.snapshot().state().ended());
		if (call.snapshot().state().ended()) {
			throw new DemoFailure("the call to " + number + " ended: "
					+ call.snapshot().ending().map(e -> e.reason().word() + ' ' + e.detail()).orElse(""));
		}
		what.accept(call);
		return hangUp(call, file, measure);
	}

	/** A busy machine may need longer until enough was heard, and after the call until all of it stands in the file. */
	private static int hangUp(Call call, Path file, ToIntFunction<Heard> measure) throws IOException {
		waitUntilHeard(file, measure, PATIENCE);
		get(call.hangUp());
		waitUntilHeard(file, measure, Duration.ofSeconds(3));
		return measure.applyAsInt(Heard.file(file));
	}

	private static void waitUntilHeard(Path file, ToIntFunction<Heard> measure, Duration limit) throws IOException {
		long end = System.nanoTime() + limit.toNanos();
		while (System.nanoTime() < end
				&& (!Files.exists(file) || measure.applyAsInt(Heard.file(file)) < ENOUGH_MILLIS)) {
			pause(250);
		}
	}

	private CallSnapshot poll() {
		try {
			CallSnapshot call = incoming.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			if (call != null) {
				return call;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		throw new DemoFailure("nobody called from outside");
	}

	@Override
	public void callChanged(CallSnapshot call) {
		if (call.state() instanceof CallState.Incoming && call.stateSince().equals(call.started())) {
			incoming.add(call);
		}
	}

	private void say(boolean well, String what) {
		good &= well;
		report.println((well ? "  ok    " : "  WRONG ") + what);
		report.flush();
	}

	private static String seconds(int millis) {
		return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
	}

	private static void await(BooleanSupplier condition) {
		for (long end = System.nanoTime() + PATIENCE.toNanos(); !condition.getAsBoolean();) {
			if (System.nanoTime() > end) {
				throw new DemoFailure("nothing happened within " + PATIENCE.toSeconds() + " s");
			}
			pause(20);
		}
	}

	/** The script lets sound flow for a while, as a person would. */
	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DemoFailure("interrupted");
		}
	}

	private static <T> T get(CompletionStage<T> stage) {
		try {
			return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			throw new DemoFailure("no answer within " + PATIENCE.toSeconds() + " s");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DemoFailure("interrupted");
		} catch (ExecutionException | CompletionException e) {
			throw new DemoFailure(String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
		}
	}

	/** The script cannot go on; the message says why. */
	private static final class DemoFailure extends RuntimeException {

		private static final long serialVersionUID = 1L;

		DemoFailure(String message) {
			super(message);
		}
	}
}
