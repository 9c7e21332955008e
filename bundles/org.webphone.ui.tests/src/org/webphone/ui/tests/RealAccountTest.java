package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SoundSettings;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallState;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.PulseServer;
import org.webphone.testbench.ToneDetector;
import org.webphone.testbench.Wav;

/** A user with a real account: the form of the window, a Kamailio as server, a baresip as the other phone, sound devices. */
class RealAccountTest {

	private static final Duration LIMIT = Duration.ofSeconds(20);
	private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);
	private static final String PASSWORD = "Window-pass-1";

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Settings settings = desk.service(Settings.class);
	private final AccountService accounts = desk.service(AccountService.class);
	private Kamailio kamailio;
	private SignInShell form;
	private SoundSettings soundBefore;

	@BeforeEach
	void signOutOfTheDemo() {
		kamailio = KamailioSetup.standard().user("405", PASSWORD).user("anna", "Anna-pass-1").start();
		soundBefore = settings.sound();
		window.ready();
		form = new SignInShell(desk);
	}

	@AfterEach
	void backToTheDemo() {
		try {
			settings.changeSound(s -> soundBefore);
			if (desk.ui(() -> desk.shell().isVisible())) {
				form = new SignInShell(desk);
			}
			form.tryTheDemo();
			form.awaitGone();
			window.ready();
		} finally {
			kamailio.close();
		}
	}

	@Test
	void saysWhatIsWrongAndThenSignsIn() {
		form.signIn("405", "not the password", kamailio.address());
		form.awaitSentence("Account or password is not right.");
		form.signIn("405", PASSWORD, "no-such-host.invalid");
		form.awaitSentence("no-such-host.invalid");
		form.signIn("405", PASSWORD, kamailio.address());
		form.awaitGone();
		kamailio.awaitRegistered("405", LIMIT);
		assertTrue(accounts.accounts().stream().anyMatch(a -> a.registration().registered()));
	}

	@Test
	void aCallOfTheWindowIsHeardOnBothSidesThroughSoundDevices() {
		// A steady tone is noise to the suppression of noise.
		settings.changeSound(s -> new SoundSettings(SoundSettings.AUTOMATIC, SoundSettings.AUTOMATIC, s.ringDevice(),
				s.ringtone(), s.ringVolume(), false, false, false));
		try (PulseServer here = PulseServer.present(); PulseServer there = PulseServer.start()) {
			var microphone = here.microphone("window_microphone");
			var speaker = here.speaker("window_speaker");
			here.defaults(microphone, speaker);
			var farMicrophone = there.microphone("far_microphone");
			var farSpeaker = there.speaker("far_speaker");
			there.defaults(farMicrophone, farSpeaker);
			try (Baresip anna = BaresipSetup.named("anna").at(kamailio.address(), "Anna-pass-1")
					.devices(there.environment()).start()) {
				kamailio.awaitRegistered("anna", LIMIT);
				form.signIn("405", PASSWORD, kamailio.address());
				form.awaitGone();
				desk.await("registered", () -> accounts.accounts().stream().anyMatch(a -> a.registration().registered()));
				microphone.play(Wav.tone(48_000, 700, -12, Duration.ofSeconds(60)));
				farMicrophone.play(Wav.tone(48_000, 440, -12, Duration.ofSeconds(60)));
				desk.ui(() -> {
					window.number().text("anna");
					return true;
				});
				desk.click(window.button("Call"));
				window.awaitState(CallState.Active.class);
				Await.until(() -> "the far end to hear 700 Hz", LIMIT,
						() -> new ToneDetector(700).heardIn(farSpeaker.heard()).compareTo(LONG_ENOUGH) > 0);
				Await.until(() -> "the window's loudspeaker to play 440 Hz", LIMIT,
						() -> new ToneDetector(440).heardIn(speaker.heard()).compareTo(LONG_ENOUGH) > 0);
				desk.picture("call-with-devices");
				desk.click(window.button("Hang up"));
				anna.await("CALL_CLOSED", LIMIT);
				desk.await("the call is over", () -> window.calls.calls().isEmpty());
			} finally {
				microphone.unplug();
				speaker.unplug();
			}
		}
	}
}
