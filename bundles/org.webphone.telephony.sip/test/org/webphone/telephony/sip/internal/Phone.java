package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.CallId;
import org.webphone.media.AudioEngine;
import org.webphone.preferences.AccountSettings;
import org.webphone.sip.SipStackFactory;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.Telephony;
import org.webphone.telephony.Tone;
import org.webphone.telephony.TransferProgress;
import org.webphone.telephony.spi.SoundRoute;

/** A whole telephone without a window on 127.0.0.1: call model, SIP and sound. */
final class Phone implements AutoCloseable, CallListener, SoundRoute {

	final int port = freePort();
	final String user;
	final List<CallSnapshot> facts = new CopyOnWriteArrayList<>();
	final List<Tone> tones = new CopyOnWriteArrayList<>();
	final List<String> transfers = new CopyOnWriteArrayList<>();
	final List<MediaStats> stats = new CopyOnWriteArrayList<>();
	private final String input;
	private final String output;
	private final AudioEngine engine = AudioEngine.create();
	private final Telephony telephony;

	Phone(String user, String input, String output, UnaryOperator<AccountSettings.Builder> more) {
		this.user = user;
		this.input = input;
		this.output = output;
		var lines = new SipLines(SipStackFactory.plain(), engine);
		lines.bindRoute(this);
		telephony = Telephony.create(lines, Clock.systemUTC());
		telephony.calls().addListener(this);
		AccountSettings.Builder settings = AccountSettings.builder(Address.sip(user, "127.0.0.1", port)).local("127.0.0.1", port)
				.register(false).codecs(List.of("PCMA", "PCMU"));
		get(telephony.accounts().signIn(more.apply(settings).build(), null));
	}

	Phone(String user, String input, String output) {
		this(user, input, output, settings -> settings);
	}

	Phone(String user) {
		this(user, "silence", "null");
	}

	String uri() {
		return "sip:" + user + "@127.0.0.1:" + port;
	}

	Telephony telephony() {
		return telephony;
	}

	Call dial(String target) {
		return get(telephony.calls().dial(target, Optional.empty()));
	}

	/** The call that rings here. */
	Call incoming() {
		waitFor(() -> newest().filter(c -> word(c).equals("incoming")).isPresent());
		return newest().orElseThrow();
	}

	/** Calls {@code other}, who answers; both ends of the call are active afterwards. */
	Call talkTo(Phone other) {
		Call call = dial(other.uri());
		Call there = other.incoming();
		get(there.answer());
		waitForState(call, "active");
		waitForState(there, "active");
		return call;
	}

	Optional<Call> newest() {
		return telephony.calls().calls().stream().findFirst();
	}

	static String word(Call call) {
		return call.snapshot().state().word();
	}

	static void waitForState(Call call, String word) {
		waitFor(() -> word(call).equals(word), () -> call.snapshot().toString());
	}

	static void waitFor(BooleanSupplier condition) {
		waitFor(condition, () -> "");
	}

	static void waitFor(BooleanSupplier condition, java.util.function.Supplier<String> what) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail("did not come about within 15 seconds; " + what.get());
			}
			java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
		}
	}

	static <T> T get(CompletionStage<T> stage) {
		try {
			return stage.toCompletableFuture().get(15, TimeUnit.SECONDS);
		} catch (InterruptedException | TimeoutException e) {
			return fail(e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			return fail(e);
		}
	}

	private static int freePort() {
		try (var tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				var udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress())) {
			return udp.getLocalPort();
		} catch (IOException e) {
			return fail(e);
		}
	}

	@Override
	public void callChanged(CallSnapshot call) {
		facts.add(call);
	}

	@Override
	public void toneReceived(CallId call, Tone tone) {
		tones.add(tone);
	}

	@Override
	public void mediaChanged(CallId call, MediaStats now) {
		stats.add(now);
	}

	@Override
	public void transferChanged(CallId call, TransferProgress progress) {
		transfers.add(progress.state() + " " + progress.code());
	}

	@Override
	public String input(AccountId account) {
		return input;
	}

	@Override
	public String output(AccountId account) {
		return output;
	}

	@Override
	public boolean processing(AccountId account) {
		return false;
	}

	@Override
	public void close() {
		telephony.close();
		engine.close();
	}
}
