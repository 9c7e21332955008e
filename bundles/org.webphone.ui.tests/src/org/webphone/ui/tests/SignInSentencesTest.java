package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.Settings;
import org.webphone.telephony.AccountService;
import org.webphone.ui.Banner;
import org.webphone.ui.Painted;
import org.webphone.ui.UiKit;

/** The form for signing in: what goes wrong has a sentence of its own, and what must be known afterwards is said. */
class SignInSentencesTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Settings settings = desk.service(Settings.class);
	private final AccountService accounts = desk.service(AccountService.class);
	private Registrar exchange;
	private SignInShell form;
	private UiKit kit;

	@TempDir
	Path folder;

	@BeforeEach
	void signOutOfTheDemo() throws IOException {
		exchange = Registrar.open();
		window.ready();
		kit = desk.all(Painted.class).getFirst().kit();
		form = new SignInShell(desk);
	}

	@AfterEach
	void backToTheDemo() throws IOException {
		desk.change(() -> kit.language().use(Locale.ENGLISH));
		settings.changeMachine(m -> MachineSettings.DEFAULT);
		try {
			if (desk.ui(() -> desk.shell().isVisible())) {
				form = new SignInShell(desk);
			}
			form.tryTheDemo();
			form.awaitGone();
			window.ready();
		} finally {
			exchange.close();
		}
	}

	/** Tries to sign in and returns what the form says then. */
	private String trouble(String account, String server) {
		form.signIn(account, "secret", server);
		desk.await("a sentence about " + account + " at " + server, () -> !form.sentence().isEmpty());
		return form.sentence();
	}

	@Test
	void everyTroubleHasItsOwnSentence() throws IOException {
		int closed;
		try (var free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
			closed = free.getLocalPort();
		}
		List<String> told = new ArrayList<>();
		told.add(trouble("", exchange.hostPort()));
		told.add(trouble("405", "some where"));
		told.add(trouble("405", "no-such-host.invalid"));
		told.add(trouble("405@no-such-domain.invalid", ""));
		told.add(trouble("405", "127.0.0.1:" + closed));
		exchange.demand("another secret");
		told.add(trouble("405", exchange.hostPort()));
		exchange.demand("").refuse("403 Forbidden");
		told.add(trouble("405", exchange.hostPort()));
		exchange.refuse("500 Server Internal Error");
		told.add(trouble("405", exchange.hostPort()));
		assertEquals(List.of("Enter your account, for example 405@example.org.",
				"Enter the server as name or address, for example voice.example.org.",
				"The server no-such-host.invalid was not found. Check the spelling.",
				"No server was found for no-such-domain.invalid. Enter the server your administrator gave you.",
				"127.0.0.1:" + closed + " does not answer. Check the server and your connection.",
				"Account or password is not right. Please try again.",
				exchange.hostPort() + " does not accept this account. Ask your administrator.",
				exchange.hostPort() + " has a problem. Try again later."), told);
	}

	@Test
	void theSentenceFollowsTheLanguage() {
		exchange.demand("another secret");
		assertEquals("Account or password is not right. Please try again.", trouble("405", exchange.hostPort()));
		desk.change(() -> kit.language().use(Locale.FRENCH));
		assertEquals("Compte ou mot de passe incorrect. Réessayez.", form.sentence());
		desk.change(() -> kit.language().use(Locale.of("nl")));
		assertEquals("Account of wachtwoord klopt niet. Probeer opnieuw.", form.sentence());
	}

	@Test
	void anUnknownCertificateIsAskedAboutAndMayBeAskedAgain() throws Exception {
		try (Registrar secure = Registrar.tls(TestCertificates.in(folder).server(), false)) {
			String server = secure.hostPort() + ";transport=tls";
			form.signIn("405", "secret", server);
			form.press("Do not trust");
			form.awaitSentence("The certificate of " + secure.hostPort() + " is not trusted.");
			assertTrue(secure.requests("REGISTER").isEmpty(), "a stranger hears nothing");
			form.signIn("405", "secret", server);
			form.press("Trust");
			form.awaitGone();
			assertTrue(secure.registered());
			assertEquals(1, settings.machine().trusted().size());
		}
	}

	@Test
	void whereNoKeyringKeepsThePasswordItIsSaidAndTheAudioCheckIsOfferedThen() {
		form.signIn("405", "secret", exchange.hostPort());
		form.awaitGone();
		desk.await("the account is kept", () -> settings.accounts().size() == 1);
		Banner banner = desk.await("a notice", Banner.class, b -> new Told(b).name().contains("Your password was not kept."));
		desk.click(banner);
		desk.await("the audio check is offered", () -> new Told(banner).name().contains("Try your sound."));
		desk.click(banner);
		desk.await("its page", org.webphone.ui.Words.class, w -> w.text().equals("Sound"));
		desk.run("org.webphone.app.page1");
	}

	@Test
	void aLostConnectionIsToldWithTheSecondsToTheNextAttemptInEveryLanguage() {
		form.signIn("405", "secret", exchange.hostPort());
		form.awaitGone();
		exchange.refuse("503 Service Unavailable");
		accounts.register(accounts.accounts().getFirst().id());
		awaitBanner(Locale.ENGLISH, "No connection. Calls are not possible. Trying again in [1-9]\\d* s\\.");
		awaitBanner(Locale.FRENCH, "Pas de connexion. Appels impossibles. Nouvel essai dans [1-9]\\d*\\hs\\.");
		awaitBanner(Locale.of("nl"), "Geen verbinding. Bellen kan niet. Nieuwe poging over [1-9]\\d* s\\.");
	}

	private void awaitBanner(Locale language, String words) {
		desk.change(() -> kit.language().use(language));
		desk.await(words, () -> desk.all(desk.shell(), Banner.class).stream().anyMatch(b -> new Told(b).name().matches(words)));
	}

	@Test
	void severalAccountsAreSignedIn() throws IOException {
		form.signIn("405", "secret", exchange.hostPort());
		form.awaitGone();
		try (Registrar second = Registrar.open()) {
			SignInShell.another(desk).signIn("7", "secret", second.hostPort());
			desk.await("both are registered", () -> accounts.accounts().stream().filter(a -> a.registration().registered()).count() == 2);
			assertEquals(2, settings.accounts().size());
		}
		desk.click(desk.await("the audio check is offered", Banner.class, b -> new Told(b).name().contains("Try your sound.")));
		desk.await("their passwords were not kept", this::passwordNotKept);
		settings.removeAccount(settings.accounts().getLast().id());
		desk.await("that of the other neither", this::passwordNotKept);
		settings.removeAccount(settings.accounts().getLast().id());
		desk.await("of accounts that are gone nothing is told", () -> !passwordNotKept());
	}

	private boolean passwordNotKept() {
		return desk.all(desk.shell(), Banner.class).stream().anyMatch(b -> new Told(b).name().contains("Your password was not kept."));
	}

	@Test
	void whereTheAdministratorHasChosenTheServerANumberIsEnough() throws IOException {
		form.tryTheDemo();
		form.awaitGone();
		Path policy = Path.of(System.getProperty("webphone.policy"));
		Files.writeString(policy, "{\"account\": {\"registrar\": \"" + exchange.hostPort() + "\"}}");
		try {
			desk.await("it counts", () -> settings.locked(Lockable.SERVER));
			form = SignInShell.another(desk);
			desk.await("the form says so", () -> form.labels().contains("Server \u00b7 Set by your administrator."));
			form.signIn("405", "secret", "");
			form.awaitGone();
			desk.await("it is asked", exchange::registered);
		} finally {
			Files.delete(policy);
		}
		desk.await("the user chooses again", () -> !settings.locked(Lockable.SERVER));
	}
}
