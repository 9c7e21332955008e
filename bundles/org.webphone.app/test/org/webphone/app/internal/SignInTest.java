package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.core.AccountId;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.Transport;
import org.webphone.telephony.FoundServer;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.RegistrationState.Phase;
import org.webphone.telephony.RegistrationState.Problem;
import org.webphone.ui.Language;
import org.webphone.ui.Messages;

class SignInTest {

	private final FakeAccounts accounts = new FakeAccounts();
	private boolean trusted;
	private Optional<Transport> fixed = Optional.empty();
	private String fixedServer = "";
	private final SignIn signIn = new SignIn(accounts, host -> java.util.concurrent.CompletableFuture.completedStage(trusted),
			s -> fixed.map(t -> s.toBuilder().transport(t).build()).orElse(s).toBuilder()
					.registrar(fixedServer.isEmpty() ? s.registrar() : fixedServer).build());

	private SignIn.Outcome run(String account, String server) {
		return signIn.run(account, "secret".toCharArray(), Optional.empty(), server).toCompletableFuture().join();
	}

	@Test
	void anAddressNeedsNoServer() {
		AccountSettings settings = SignIn.settings("405@example.org", "").orElseThrow();
		assertEquals("sip:405@example.org", settings.aor().uri());
		assertEquals("example.org", settings.registrarHostPort());
	}

	@Test
	void aNumberTakesTheServerAsItsHost() {
		AccountSettings settings = SignIn.settings("405", "192.0.2.7:5080").orElseThrow();
		assertEquals("sip:405@192.0.2.7:5080", settings.aor().uri());
		assertEquals("192.0.2.7:5080", settings.registrarHostPort());
		assertEquals("sip:405@[2001:db8::1]:5080", SignIn.settings("405", "[2001:db8::1]:5080").orElseThrow().aor().uri());
	}

	@Test
	void anAddressMayLiveOnAnotherServer() {
		AccountSettings settings = SignIn.settings("sip:405@example.org", "voice.example.org").orElseThrow();
		assertEquals("sip:405@example.org", settings.aor().uri());
		assertEquals("voice.example.org", settings.registrarHostPort());
	}

	@Test
	void theServerMaySayHowItIsSpokenTo() {
		assertEquals(Transport.UDP, SignIn.settings("405", "voice.example.org").orElseThrow().transport());
		AccountSettings secure = SignIn.settings("405", "sips:voice.example.org:5071").orElseThrow();
		assertEquals(Transport.TLS, secure.transport());
		assertEquals("voice.example.org:5071", secure.registrarHostPort());
		assertEquals(Transport.TCP, SignIn.settings("405@example.org", "voice.example.org;transport=tcp").orElseThrow().transport());
		assertTrue(SignIn.settings("405", "voice.example.org;transport=pigeon").filter(s -> s.registrarHostPort().contains("pigeon")).isEmpty());
	}

	@Test
	void whoPressesEnterAtOnceIsLedToTheServerOfTheDomainAllTheSame() {
		accounts.found = List.of(new FoundServer(Transport.TCP, "voice.example.org", 5060));
		var done = assertInstanceOf(SignIn.Done.class, run("405@example.org", ""));
		assertEquals(Transport.TCP, done.settings().transport());
	}

	@Test
	void aDomainWithoutServerHasItsOwnSentence() {
		accounts.answer = new RegistrationState(Phase.FAILED, 0, Problem.UNKNOWN_SERVER, 0, "", 0);
		assertEquals(new SignIn.Failed("SignIn_noServerFound", "example.org"), run("405@example.org", ""));
		assertEquals(new SignIn.Failed("SignIn_unknownServer", "voice.example.org"), run("405@example.org", "voice.example.org"));
	}

	@Test
	void withoutAnyServerThereIsNothingToSignInTo() {
		assertTrue(SignIn.settings("405", "").isEmpty());
		assertTrue(SignIn.settings("405", "some where").isEmpty());
		assertTrue(SignIn.settings("405@example.org", "a@b").isEmpty());
		assertEquals(new SignIn.Failed("SignIn_serverBad", ""), run("405", ""));
	}

	@Test
	void whatTheAdministratorHasChosenIsUsedAndNotKeptAsTheUsers() {
		fixed = Optional.of(Transport.TLS);
		var done = assertInstanceOf(SignIn.Done.class, run("405@example.org", ""));
		assertEquals(Transport.UDP, done.settings().transport());
		assertEquals(Transport.TLS, accounts.accounts().getFirst().settings().transport());
	}

	@Test
	void whereTheAdministratorHasChosenTheServerANumberIsEnough() {
		fixedServer = "voice.example.org:5070";
		var done = assertInstanceOf(SignIn.Done.class, run("405", ""));
		assertEquals("sip:405@voice.example.org:5070", done.settings().aor().uri());
		assertInstanceOf(SignIn.Done.class, run("406", "else.where.example"));
		assertEquals("voice.example.org:5070", accounts.accounts().getLast().settings().registrarHostPort());
	}

	@Test
	void theServerOfTheAdministratorIsAskedWhateverTheDomainLeadsTo() {
		fixedServer = "voice.example.org";
		accounts.found = List.of(new FoundServer(Transport.TCP, "other.example.org", 5060));
		var done = assertInstanceOf(SignIn.Done.class, run("405@example.org", ""));
		assertEquals("", done.settings().registrar(), "what the administrator has chosen is not kept");
		assertEquals(Transport.UDP, done.settings().transport());
		assertEquals("voice.example.org", accounts.accounts().getFirst().settings().registrar());
		accounts.answer = new RegistrationState(Phase.FAILED, 0, Problem.UNKNOWN_SERVER, 0, "", 0);
		assertEquals(new SignIn.Failed("SignIn_unknownServer", "voice.example.org"), run("406@example.org", ""));
	}

	@Test
	void asksForTheAccountFirst() {
		assertEquals(new SignIn.Failed("SignIn_accountMissing", ""), run(" ", "example.org"));
	}

	@Test
	void aRegisteredAccountIsSignedIn() {
		assertInstanceOf(SignIn.Done.class, run("405@example.org", ""));
		assertEquals(List.of(), accounts.signedOut);
	}

	@Test
	void anAccountThatFailsDoesNotGoOnTryingBehindTheForm() {
		accounts.answer = new RegistrationState(Phase.FAILED, 0, Problem.WRONG_PASSWORD, 401, "", 0);
		assertEquals(new SignIn.Failed("SignIn_wrongPassword", ""), run("405@example.org", ""));
		assertEquals(List.of(new AccountId("405@example.org")), accounts.signedOut);
	}

	@ParameterizedTest
	@EnumSource(Problem.class)
	void everyProblemHasItsSentence(Problem problem) throws IOException {
		accounts.answer = new RegistrationState(Phase.FAILED, 0, problem, 0, "detail", 0);
		var failed = assertInstanceOf(SignIn.Failed.class, run("405@example.org", ""));
		var english = new Properties();
		try (var in = SignIn.class.getResourceAsStream("messages.properties")) {
			english.load(in);
		}
		assertFalse(english.getProperty(failed.key(), "").isEmpty(), failed.key());
	}

	@Test
	void withoutNetworkThatIsSaidAndWhatToDo() {
		accounts.answer = new RegistrationState(Phase.FAILED, 0, Problem.NO_NETWORK, 0, "", 30);
		var failed = assertInstanceOf(SignIn.Failed.class, run("405@example.org", "voice.example.org"));
		var language = new Language("en");
		var messages = new Messages(SignIn.class, language);
		assertEquals("No network. Check your connection and try again.", messages.get(failed.key()));
		language.use(Locale.FRENCH);
		assertEquals("Pas de r\u00e9seau. V\u00e9rifiez votre connexion et r\u00e9essayez.", messages.get(failed.key()));
		language.use(Locale.of("nl"));
		assertEquals("Geen netwerk. Controleer uw verbinding en probeer opnieuw.", messages.get(failed.key()));
	}

	@Test
	void aCertificateThatIsNotTrustedIsSaidAndEndsTheTrying() {
		accounts.answer = new RegistrationState(Phase.FAILED, 0, Problem.UNTRUSTED_CERTIFICATE, 0, "", 0);
		assertEquals(new SignIn.Failed("SignIn_certificate", "example.org"), run("405@example.org", ""));
		assertEquals(List.of(new AccountId("405@example.org")), accounts.signedOut);
	}

	@Test
	void afterAYesTheSameLineGoesOnAndSignsIn() {
		trusted = true;
		accounts.answer = new RegistrationState(Phase.FAILED, 0, Problem.UNTRUSTED_CERTIFICATE, 0, "", 0);
		var outcome = signIn.run("405@example.org", "secret".toCharArray(), Optional.empty(), "").toCompletableFuture();
		assertFalse(outcome.isDone());
		accounts.is(SignIn.settings("405@example.org", "").orElseThrow(), RegistrationState.registered(600));
		assertInstanceOf(SignIn.Done.class, outcome.join());
		assertEquals(List.of(), accounts.signedOut);
	}

	@Test
	void aWrongPasswordAfterAYesIsSaid() {
		trusted = true;
		accounts.answer = new RegistrationState(Phase.FAILED, 0, Problem.UNTRUSTED_CERTIFICATE, 0, "", 0);
		var outcome = signIn.run("405@example.org", "secret".toCharArray(), Optional.empty(), "").toCompletableFuture();
		accounts.is(SignIn.settings("405@example.org", "").orElseThrow(),
				new RegistrationState(Phase.FAILED, 0, Problem.WRONG_PASSWORD, 401, "", 0));
		assertEquals(new SignIn.Failed("SignIn_wrongPassword", ""), outcome.join());
	}

	@Test
	void aServerThatWasFoundIsSignedInToByItsDomainAndTransport() {
		var found = new FoundServer(Transport.TLS, "voice.example.org", 5061);
		var done = assertInstanceOf(SignIn.Done.class, signIn.run("405@example.org", "secret".toCharArray(), Optional.of(found),
				"voice.example.org").toCompletableFuture().join());
		assertEquals("example.org", done.settings().registrarHostPort());
		assertEquals(Transport.TLS, done.settings().transport());
	}

	@Test
	void onlyWhatCanBeADomainIsAskedFor() {
		assertEquals("example.org", ServerSearch.domain("405@example.org"));
		assertEquals("", ServerSearch.domain("405"));
		assertEquals("", ServerSearch.domain("405@exam"));
		assertEquals("", ServerSearch.domain("405@192.0.2.7"));
		assertEquals("", ServerSearch.domain("@example.org"));
	}
}
