package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;
import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.Transport;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallState;
import org.webphone.ui.Banner;
import org.webphone.ui.Field;
import org.webphone.ui.Painted;
import org.webphone.ui.Select;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** The errors of the design, brought about and read in three languages. */
class ErrorTextsTest {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("nl"));
	private static final AccountId ID = new AccountId("405@webphone.example");

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Settings settings = desk.service(Settings.class);
	private final AccountService accounts = desk.service(AccountService.class);
	private Registrar exchange;
	private UiKit kit;

	@TempDir
	Path folder;

	@BeforeEach
	void ready() throws IOException {
		window.ready();
		exchange = Registrar.open();
		kit = desk.all(Painted.class).getFirst().kit();
	}

	@AfterEach
	void asBefore() throws IOException {
		language(Locale.ENGLISH);
		window.calls.calls().forEach(Call::hangUp);
		accounts.signOut(ID).toCompletableFuture().join();
		settings.changeMachine(m -> MachineSettings.DEFAULT);
		exchange.close();
		desk.run("org.webphone.app.page1");
	}

	private void language(Locale locale) {
		desk.change(() -> kit.language().use(locale));
	}

	private void account(Transport transport, String registrar) {
		accounts.signIn(AccountSettings.builder(Address.sip("405", "webphone.example")).registrar(registrar).transport(transport).build(),
				null).toCompletableFuture().join();
	}

	private boolean shown(String words) {
		return all().stream().anyMatch(t -> t.contains(words));
	}

	private List<String> all() {
		return desk.ui(() -> desk.everywhere().stream().filter(Painted.class::isInstance).map((Control c) -> new Told(c).name())
				.filter(t -> !t.isBlank()).toList());
	}

	/** Calls a number once in each language and reads what the window says. */
	private void awaitFailure(String number, String... expected) {
		account(Transport.UDP, exchange.hostPort());
		for (int i = 0; i < LANGUAGES.size(); i++) {
			String words = expected[i];
			language(LANGUAGES.get(i));
			window.calls.dial(number, Optional.of(ID)).toCompletableFuture().join();
			desk.await("the window says " + words, () -> shown(words));
		}
	}

	@Test
	void aBusyNumber() {
		awaitFailure("x486", "Number is busy", "Occupé", "In gesprek");
	}

	@Test
	void nobodyAnswers() {
		awaitFailure("x480", "No answer", "Pas de réponse", "Geen antwoord");
	}

	@Test
	void aNumberThatDoesNotExist() {
		awaitFailure("x404", "Number does not exist", "Numéro inexistant", "Nummer bestaat niet");
	}

	@Test
	void aCallWithoutAMicrophone() throws Exception {
		Assumptions.assumeTrue(pactl("list", "short", "sources").contains("\tmicrophone\t"), "no microphone of the test run to pull out");
		pactl("unload-module", "module-remap-source");
		try {
			window.dial("600");
			window.awaitState(CallState.Active.class);
			List<String> told = List.of("No microphone found. Others cannot hear you.", "Aucun micro trouvé. On ne vous entend pas.",
					"Geen microfoon gevonden. Men hoort u niet.");
			for (int i = 0; i < told.size(); i++) {
				String words = told.get(i);
				language(LANGUAGES.get(i));
				desk.await("the banner " + words, () -> desk.all(desk.shell(), Banner.class).stream().anyMatch(b -> b.text().equals(words)));
				desk.await("the panel says so too", () -> desk.all(desk.shell(), Words.class).stream().anyMatch(w -> w.text().equals(words)));
			}
		} finally {
			pactl("load-module", "module-remap-source", "source_name=microphone", "master=microphone_in.monitor",
					"source_properties=device.description=microphone");
			pactl("set-default-source", "microphone");
		}
		window.calls.calls().forEach(Call::hangUp);
		desk.await("the banner goes with the call", () -> desk.all(desk.shell(), Banner.class).isEmpty());
	}

	private static String pactl(String... words) throws IOException, InterruptedException {
		var command = new ArrayList<>(List.of("pactl"));
		command.addAll(List.of(words));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor();
			return told;
		} catch (IOException e) {
			return "";
		}
	}

	@Test
	void whatTheAdministratorHasSet() throws IOException {
		Path policy = Path.of(System.getProperty("webphone.policy"));
		Files.writeString(policy, "{\"general\": {\"historyDays\": 90}}");
		try {
			desk.await("it counts", () -> settings.locked(Lockable.MEMORY));
			desk.run("org.webphone.app.page3");
			List<String> told = List.of("Set by your administrator.", "Fixé par votre administrateur.", "Ingesteld door uw beheerder.");
			for (int i = 0; i < told.size(); i++) {
				language(LANGUAGES.get((i + 1) % 3));
				language(LANGUAGES.get(i));
				String words = told.get(i);
				desk.await("the page says " + words, () -> shown(words));
			}
			assertTrue(desk.all(Select.class).stream().anyMatch(s -> !desk.ui(s::isEnabled) && Integer.valueOf(90).equals(s.chosen())),
					"the choice cannot be changed");
		} finally {
			Files.delete(policy);
		}
		desk.await("the user chooses again", () -> !settings.locked(Lockable.MEMORY));
		language(Locale.FRENCH);
		language(Locale.ENGLISH);
		desk.await("the sentence goes", () -> !shown("Set by your administrator."));
	}

	@Test
	void nothingIsFound() {
		List<String> told = List.of("Nothing found for \"qqqq\". Check the spelling or dial the number.",
				"Aucun résultat pour «\u00a0qqqq\u00a0». Vérifiez ou composez le numéro.",
				"Niets gevonden voor \"qqqq\". Controleer of kies het nummer.");
		for (int i = 0; i < told.size(); i++) {
			language(LANGUAGES.get(i));
			desk.run("org.webphone.app.search");
			Field search = desk.await("the search field", Field.class, f -> f.getShell() == desk.shell() && f.control().isFocusControl());
			desk.change(() -> search.insert("qqqq"));
			String words = told.get(i);
			desk.await("the answer " + words, () -> shown(words));
			desk.change(() -> search.text(""));
		}
	}

	@Test
	void noFavouritesAreThereYet() {
		ContactService contacts = desk.service(ContactService.class);
		List<String> before = contacts.favourites().toCompletableFuture().join().stream().map(Contact::id).toList();
		before.forEach(id -> contacts.favourite(id, false).toCompletableFuture().join());
		try {
			List<String> told = List.of("No favourites yet. Press the star beside a name.",
					"Pas encore de favoris. Cliquez sur l’étoile à côté d’un nom.", "Nog geen favorieten. Klik op de ster naast een naam.");
			for (int i = 0; i < told.size(); i++) {
				language(LANGUAGES.get(i));
				String words = told.get(i);
				desk.await(words, () -> shown(words));
			}
		} finally {
			before.forEach(id -> contacts.favourite(id, true).toCompletableFuture().join());
		}
		desk.await("they are back", () -> !shown("Nog geen favorieten."));
	}

	@Test
	void whatIsNoNumberIsRefusedInEveryLanguage() {
		for (int i = 0; i < LANGUAGES.size(); i++) {
			language(LANGUAGES.get(i));
			Field number = window.number();
			desk.change(() -> {
				number.text("a<b");
				number.setFocus();
			});
			desk.run("org.webphone.ui.telephony.call");
			String sentence = List.of("“a<b” is neither a number nor an address.", "«\u00a0a<b\u00a0» n’est ni un numéro ni une adresse.",
					"“a<b” is geen nummer en geen adres.").get(i);
			desk.await(sentence, () -> shown(sentence));
			desk.change(() -> number.text(""));
		}
	}

	@Test
	void aRefusedCertificateIsAskedAboutAgainFromTheAccountPage() throws Exception {
		try (Registrar secure = Registrar.tls(TestCertificates.in(folder).server(), false)) {
			desk.run("org.webphone.app.page5");
			accounts.signIn(AccountSettings.builder(Address.sip("405", "webphone.example")).registrar(secure.hostPort())
					.transport(Transport.TLS).build(), null);
			press("Do not trust");
			desk.await("the state is told", () -> shown("Certificate not trusted"));
			press("Connect again");
			press("Trust");
			desk.await("registered", secure::registered);
			assertTrue(settings.machine().trusted().size() == 1, "the yes is remembered");
		}
	}

	private void press(String words) {
		desk.await("the button " + words, () -> desk.everywhere().stream()
				.anyMatch(c -> c instanceof org.webphone.ui.PushButton b && words.equals(b.text()) && b.isEnabled()));
		desk.change(() -> desk.everywhere().stream().filter(c -> c instanceof org.webphone.ui.PushButton b && words.equals(b.text()))
				.map(org.webphone.ui.PushButton.class::cast).findFirst().orElseThrow().press());
	}
}
