package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.core.AccountId;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.Settings;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallState;

/** Every technical setting of an account is set with its widget, and seen where it counts: on the wire or in a call. */
class TechnicalAccountTest {

	private static final AccountId ID = TechnicalBench.ID;

	@RegisterExtension
	final TechnicalBench bench = new TechnicalBench();

	private final Window window = bench.window;
	private final Desk desk = bench.desk;
	private final Settings settings = bench.settings;
	private final AccountService accounts = bench.accounts;
	private TechnicalDialog dialog;

	@TempDir
	Path folder;

	private TechnicalDialog account() {
		dialog = bench.newAccount();
		return dialog;
	}

	private void saved() {
		dialog.save();
		desk.await("the exchange was asked", bench.exchange()::registered);
		bench.awaitRegistered();
	}

	private AccountSettings stored() {
		return settings.accounts().stream().filter(a -> a.id().equals(ID)).findFirst().orElseThrow();
	}

	private Heard dial(String number) {
		return bench.dial(number);
	}

	@Test
	void nameLoginNamePasswordAndLifetimeAreTheExchanges() {
		bench.exchange().demand("s3cret");
		account().type("Your name", "Sofie Maes").type("Name of the account", "Office").type("Login name", "sofie")
				.type("Password", "s3cret").type("Renew after (seconds)", "1234");
		saved();
		Heard register = bench.exchange().requests("REGISTER").getLast();
		assertEquals("sofie", Registrar.part(register.header("Authorization"), "username"));
		assertEquals("1234", register.header("Expires"));
		assertTrue(register.header("From").contains("Sofie Maes"), register.header("From"));
		assertEquals("Office", accounts.account(ID).orElseThrow().settings().displayLabel());
		assertEquals("UDP", register.transport());
		dialog = bench.page("Accounts");
		desk.await("what is stored stands in the rows", () -> "sofie".equals(dialog.field("Login name").text())
				&& "1234".equals(dialog.field("Renew after (seconds)").text()) && dialog.field("Password").text().isEmpty());
	}

	@Test
	void aTransportIsTheOneThatIsUsed() {
		account().choose("Transport", "TCP");
		saved();
		assertEquals("TCP", bench.exchange().requests("REGISTER").getLast().transport());
	}

	@Test
	void aProxyHearsEverythingFirst() {
		account().type("Server", "nowhere.webphone.example").type("Outbound proxy", "sip:" + bench.exchange().hostPort() + ";lr");
		saved();
		assertTrue(bench.exchange().requests("REGISTER").getLast().header("Route").contains(bench.exchange().hostPort()));
	}

	@Test
	void whoReceivesNoCallsDoesNotRegisterAndCanCall() {
		account().turn("Receive calls", false);
		dialog.save();
		desk.await("the account is in use", () -> accounts.account(ID).isPresent());
		assertEquals("600", dial("600").dialled());
		assertEquals(0, bench.exchange().requests("REGISTER").size());
	}

	@Test
	void localAddressAndPortAreThoseThatAreSentFrom() throws IOException {
		int port;
		try (var free = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
			port = free.getLocalPort();
		}
		account().type("Local address", "127.0.0.1").type("Local port", String.valueOf(port));
		saved();
		assertEquals(port, ((InetSocketAddress) bench.exchange().requests("REGISTER").getLast().from()).getPort());
	}

	@Test
	void encryptedSoundIsOffered() {
		account().choose("Encrypted sound", "Always, else no call");
		saved();
		String offer = dial("600").body();
		assertTrue(offer.contains("RTP/SAVP ") && offer.contains("a=crypto:"), offer);
	}

	@Test
	void keypadTonesGoAsMessagesWhereWanted() {
		account().choose("Keypad tones", "As messages (INFO)");
		saved();
		dial("600");
		window.awaitState(CallState.Active.class);
		window.calls.calls().getFirst().sendDtmf("5");
		desk.await("an INFO with the key", () -> bench.exchange().requests("INFO").stream().anyMatch(i -> i.body().contains("5")));
	}

	@Test
	void aCallIsAnsweredByItself() throws IOException {
		account().type("Answer by itself after (seconds)", "0");
		saved();
		bench.exchange().call("by-itself");
		desk.await("an answer", () -> bench.exchange().answerTo("by-itself") == 200);
	}

	@Test
	void noMoreCallsThanTheLimit() throws IOException {
		account().type("Calls at once", "1");
		saved();
		dial("600");
		window.awaitState(CallState.Active.class);
		bench.exchange().call("one-too-many");
		desk.await("a refusal", () -> bench.exchange().answerTo("one-too-many") == 486);
		var refused = window.calls.dial("601", Optional.of(ID)).handle((call, failure) -> failure).toCompletableFuture().join();
		assertTrue(refused instanceof CallException e && e.why() == CallException.Reason.NO_FREE_LINE, String.valueOf(refused));
	}

	@Test
	void codesPickUpAndReachTheVoicemail() {
		account().type("Code to pick up", "*8{extension}").type("Number of the voicemail", "*97")
				.type("Code for a colleague’s voicemail", "*86{extension}");
		saved();
		Account account = accounts.account(ID).orElseThrow();
		assertEquals(Optional.of("*97"), account.voicemail());
		assertEquals(Optional.of("*86442"), account.voicemailOf("442"));
		window.calls.pickUp("442", Optional.of(ID));
		desk.await("the code is dialled", () -> bench.exchange().requests("INVITE").stream().anyMatch(i -> i.dialled().equals("*8442")));
	}

	@Test
	void numbersAreDialledAsTheExchangeWantsThem() {
		account().type("Country", "FR").type("Digits for an outside line", "0").type("Lengths of extensions", "3, 4")
				.type("More emergency numbers", "1234");
		saved();
		assertEquals("442", dial("442").dialled());
		assertEquals("1234", dial("1234").dialled());
		assertEquals("15", dial("15").dialled(), "help in the country chosen");
		assertEquals("00123456789", dial("01 23 45 67 89").dialled(), "an outside line before the number");
	}

	@Test
	void theNumberShownToOthersIsAskedFor() {
		account().type("Number shown to others", "+3233024444");
		saved();
		assertTrue(dial("600").header("P-Preferred-Identity").contains("3233024444"));
		// An account is changed when its calls are over.
		window.calls.calls().forEach(Call::hangUp);
		dialog = bench.page("Accounts").turn("Show no number to others", true);
		dialog.save();
		desk.await("the account is back", () -> accounts.account(ID).filter(a -> a.settings().withheld() && a.registration().registered())
				.isPresent());
		assertTrue(dial("601").header("Privacy").contains("id"));
	}

	@Test
	void ownAuthoritiesAndOwnCertificateOpenTheEncryptedWay() throws Exception {
		TestCertificates files = TestCertificates.in(folder);
		try (Registrar secure = Registrar.tls(files.server(), true)) {
			account().type("Server", secure.hostPort()).choose("Transport", "TLS (encrypted)")
					.type("Authorities (PEM)", files.authority().toString())
					.type("Own certificate with key (PEM)", files.client().toString());
			dialog.save();
			desk.await("registered over TLS", secure::registered);
			assertEquals("TLS", secure.requests("REGISTER").getLast().transport());
			assertTrue(secure.requests("REGISTER").getLast().peerCertificates() > 0, "our certificate was shown");
		}
	}

	@Test
	void badValuesAreRefusedWithASentenceAndNothingIsStored() {
		account().type("Outbound proxy", "a b");
		dialog.saveInVain("Enter the proxy as name or address, for example proxy.example.org.");
		dialog.type("Outbound proxy", "").type("Address", "no server");
		dialog.saveInVain("Enter the address as number and server, for example 405@example.org.");
		dialog.type("Address", "405@webphone.example").type("Server", "http://x");
		dialog.saveInVain("Enter the server as name or address, for example voice.example.org:5060.");
		dialog.type("Server", bench.exchange().hostPort());
		bad("Renew after (seconds)", "5", "", "Enter a number between 10 and 86400.");
		bad("Local address", "203.0.113.77", "", "This is no address of this computer. Leave it empty for the right one.");
		bad("Local port", "70000", "", "Enter a number between 1 and 65535.");
		bad("Answer by itself after (seconds)", "soon", "", "Enter a number between 0 and 3600.");
		bad("Calls at once", "0", "", "Enter a number between 1 and 1000.");
		bad("Code to pick up", "*8", "", "The code must contain {extension}, which stands for the colleague’s number.");
		bad("Code for a colleague’s voicemail", "*97", "", "The code must contain {extension}, which stands for the colleague’s number.");
		bad("Number shown to others", "my mobile", "", "Enter a telephone number, for example +32 3 302 44 44.");
		bad("Country", "XX", "BE", "Enter the country’s two letters, for example BE.");
		bad("Digits for an outside line", "9w", "", "Only digits are possible here.");
		bad("Lengths of extensions", "three", "", "Enter numbers with commas between them, for example 3, 4.");
		bad("More emergency numbers", "help", "", "Enter numbers with commas between them, for example 3, 4.");
		bad("Authorities (PEM)", "/nowhere/ca.pem", "", "This file cannot be read. Choose another one.");
		bad("Own certificate with key (PEM)", "/etc/hostname", "",
				"This file needs a certificate and its key without a password (PKCS #8), both as PEM.");
		assertTrue(settings.accounts().isEmpty());
		saved();
		assertEquals(bench.exchange().hostPort(), stored().registrar());
	}

	private void bad(String label, String value, String good, String sentence) {
		dialog.type(label, value);
		dialog.saveInVain(sentence);
		dialog.type(label, good);
	}

	@Test
	void theSameAccountIsNotAddedTwice() {
		account();
		saved();
		account();
		dialog.saveInVain("This account is in the list already. Choose it above to change it.");
	}

	@Test
	void theUserChoosesTheAccountThatCallsArePlacedFrom() throws IOException {
		account();
		saved();
		try (Registrar second = Registrar.open()) {
			dialog = bench.page("Accounts").press("Add").type("Address", "7@second.example")
					.type("Server", second.hostPort());
			dialog.save();
			desk.await("both are registered", second::registered);
			assertEquals(ID, settings.accounts().getFirst().id());
			dialog = bench.page("Accounts").choose("Accounts", "7@second.example")
					.press("Place calls from this account");
			dialog.save();
			AccountId other = new AccountId("7@second.example");
			assertEquals(other, settings.accounts().getFirst().id());
			desk.await("it is the first of the two in use", () -> {
				var ids = accounts.accounts().stream().map(Account::id).toList();
				return ids.indexOf(other) < ids.indexOf(ID);
			});
		}
	}

	@Test
	void aRemovedAccountIsSignedOutAndForgotten() {
		account();
		saved();
		dialog = bench.page("Accounts").press("Remove");
		assertFalse(settings.accounts().isEmpty(), "nothing is done before it is saved");
		dialog.save();
		desk.await("it is signed out", () -> accounts.account(ID).isEmpty()
				&& bench.exchange().requests("REGISTER").getLast().text().matches("(?is).*expires[:=]\\s*0\\b.*"));
		assertTrue(settings.accounts().isEmpty());
	}
}
