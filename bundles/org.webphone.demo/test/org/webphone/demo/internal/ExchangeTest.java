package org.webphone.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.demo.DemoAccount;
import org.webphone.demo.DemoException;
import org.webphone.demo.DemoExchange;
import org.webphone.media.AudioEngine;
import org.webphone.media.SoundSource;
import org.webphone.sip.SipStackFactory;

@Timeout(60)
class ExchangeTest {

	private static final double TONE = 700;

	private final AudioEngine engine = AudioEngine.create();
	private final DemoExchange exchange = DemoExchange.create(SipStackFactory.plain(), engine);
	private DemoAccount account;
	private Phone phone;

	@BeforeEach
	void open() throws Exception {
		account = exchange.start().toCompletableFuture().get(10, TimeUnit.SECONDS);
		phone = new Phone(account, account.password(), engine, new SoundSource.Sine(TONE, -12));
	}

	@AfterEach
	void close() throws Exception {
		phone.close();
		exchange.stop().toCompletableFuture().get(10, TimeUnit.SECONDS);
		engine.close();
	}

	@Test
	void registersTheUserWhoKnowsThePasswordOnly() throws Exception {
		try (Phone thief = new Phone(account, "wrong", engine, new SoundSource.Silence())) {
			thief.register();
			thief.await("failed 401");
		}
		phone.register();
		phone.await("registered");
	}

	@Test
	void givesBackTheCallersToneAt600() throws Exception {
		phone.dial("600");
		phone.await("answered");
		until(() -> tone(TONE) > 0.2, "the tone comes back");
		phone.hangUp();
		phone.await("ended 200");
	}

	@Test
	void speaksAndThenPlaysMusicAt601() throws Exception {
		phone.dial("601");
		phone.await("answered");
		until(() -> level() > 500, "the announcement is heard");
		phone.hangUp();
		phone.await("ended 200");
	}

	@Test
	void reactsToAKeyInTheMenuAt603() throws Exception {
		phone.dial("603");
		phone.await("answered");
		phone.press("3");
		until(() -> tone(TONE) > 0.2, "key 3 gives the caller's own tone back");
		phone.hangUp();
		phone.await("ended 200");
	}

	@ParameterizedTest
	@CsvSource({ "422, 486", "438, 486", "423, 480", "412, 480", "499999, 404", "405, 486" })
	void refusesAsTheColleagueWould(String number, int code) throws Exception {
		phone.dial(number);
		phone.await("ended " + code);
	}

	@Test
	void ringsAtAColleagueWhoDoesNotAnswerUntilTheCallerGivesUp() throws Exception {
		phone.dial("482");
		phone.await("180");
		phone.hangUp();
		phone.await("ended 487");
	}

	@Test
	void aColleagueAnswersAfterRinging() throws Exception {
		phone.dial("402");
		phone.await("180");
		phone.await("answered");
		until(() -> level() > 500, "the greeting is heard");
	}

	@Test
	void aMessageWaitsUntilTheUserHasListenedToIt() throws Exception {
		phone.register();
		phone.await("registered");
		phone.watchVoicemail();
		phone.await("Voice-Message: 1/0 (0/0)");
		phone.dial(account.settings().voicemail());
		phone.await("answered");
		until(() -> level() > 500, "the message is heard");
		phone.await("Voice-Message: 0/1 (0/0)");
	}

	@Test
	void oneSpeaksIntoAColleaguesVoicemail() throws Exception {
		phone.dial(account.settings().colleagueVoicemail().replace("{extension}", "412"));
		phone.await("answered");
		until(() -> level() > 500, "the request to speak is heard");
	}

	@Test
	void theOutsideCallerRingsTheUserWhoIsSignedIn() throws Exception {
		var nobody = assertThrows(CompletionException.class, () -> exchange.callIn().toCompletableFuture().join());
		assertTrue(nobody.getCause() instanceof DemoException, () -> "it was " + nobody.getCause());
		phone.register();
		phone.await("registered");
		exchange.callIn().toCompletableFuture().get(5, TimeUnit.SECONDS);
		phone.await("incoming " + People.CALLER_NAME);
		until(() -> level() > 500, "the caller is heard");
	}

	@Test
	void servesItsDirectoryAndKnowsWhenItHasNotChanged() throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			var first = client.send(HttpRequest.newBuilder(account.directory()).build(),
					HttpResponse.BodyHandlers.ofString());
			assertEquals(200, first.statusCode());
			assertTrue(People.COLLEAGUES.stream().allMatch(c -> first.body().contains('"' + c.name() + '"')));
			var again = client.send(HttpRequest.newBuilder(account.directory())
					.header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()).build(),
					HttpResponse.BodyHandlers.ofString());
			assertEquals(304, again.statusCode());
		}
	}

	private static void until(BooleanSupplier condition, String what) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, "within 15 s: " + what);
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	/** Level of the last half second heard. */
	private double level() {
		short[] s = last();
		double sum = 0;
		for (short v : s) {
			sum += (double) v * v;
		}
		return s.length == 0 ? 0 : Math.sqrt(sum / s.length);
	}

	/** Share of the last half second's energy that is a sine of this frequency (Goertzel), 0 to 1. */
	private double tone(double hertz) {
		short[] s = last();
		if (s.length == 0 || level() < 200) {
			return 0;
		}
		double w = 2 * Math.PI * hertz / phone.rate();
		double re = 0;
		double im = 0;
		double energy = 0;
		for (int i = 0; i < s.length; i++) {
			re += s[i] * Math.cos(w * i);
			im += s[i] * Math.sin(w * i);
			energy += (double) s[i] * s[i];
		}
		return 2 * (re * re + im * im) / (s.length * energy);
	}

	private short[] last() {
		short[] all = phone.heard();
		int n = Math.min(all.length, phone.rate() / 2);
		return java.util.Arrays.copyOfRange(all, all.length - n, all.length);
	}
}
