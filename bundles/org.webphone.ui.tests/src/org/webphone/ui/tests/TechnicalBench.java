package org.webphone.ui.tests;

import java.io.IOException;
import java.util.Optional;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SoundSettings.RecordCalls;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.Call;

/**
 * What tests of the technical settings work on: the window, an exchange of the test, the dialog. Afterwards nothing of it is left:
 * no call, no dialog, no account, no setting of the machine.
 */
final class TechnicalBench implements BeforeEachCallback, AfterEachCallback {

	static final AccountId ID = new AccountId("405@webphone.example");

	final Window window = new Window();
	final Desk desk = window.desk;
	final Settings settings = desk.service(Settings.class);
	final AccountService accounts = desk.service(AccountService.class);
	private Registrar exchange;
	private TechnicalDialog dialog;

	@Override
	public void beforeEach(ExtensionContext context) throws IOException {
		window.ready();
		exchange = Registrar.open();
	}

	@Override
	public void afterEach(ExtensionContext context) throws IOException {
		window.calls.calls().forEach(Call::hangUp);
		if (dialog != null) {
			dialog.cancel();
		}
		for (AccountSettings kept : settings.accounts()) {
			settings.removeAccount(kept.id());
			accounts.signOut(kept.id()).toCompletableFuture().join();
		}
		settings.changeMachine(m -> MachineSettings.DEFAULT);
		settings.changeSound(s -> s.withRecordCalls(RecordCalls.NEVER));
		exchange.close();
	}

	Registrar exchange() {
		return exchange;
	}

	/** Opens the dialog at a page. */
	TechnicalDialog page(String name) {
		dialog = new TechnicalDialog(desk).page(name);
		return dialog;
	}

	/** The page with a new account of the exchange; nothing is stored yet. */
	TechnicalDialog newAccount() {
		return page("Accounts").press("Add").type("Address", ID.value()).type("Server", exchange.hostPort());
	}

	/** An account of the exchange that is signed in without the dialog. */
	void account() {
		AccountSettings account = AccountSettings.builder(Address.sip("405", "webphone.example")).registrar(exchange.hostPort()).build();
		settings.saveAccount(account);
		accounts.signIn(account, null).toCompletableFuture().join();
	}

	void awaitRegistered() {
		desk.await("the account is registered", () -> accounts.account(ID).filter(a -> a.registration().registered()).isPresent());
	}

	/** Calls a number from the account and returns what the exchange heard. */
	Heard dial(String number) {
		int before = exchange.calls().size();
		window.calls.dial(number, Optional.of(ID)).toCompletableFuture().join();
		desk.await("an INVITE", () -> exchange.calls().size() > before);
		return exchange.calls().get(before);
	}
}
