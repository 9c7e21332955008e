package org.webphone.ui.contacts.internal.action;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.contacts.Contact;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;
import org.webphone.ui.Icon;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** Speaks into a colleague's voicemail without ringing there; where the exchange has a code for that. */
public final class VoicemailAction extends WordedAction {

	private final AccountService accounts;
	private final CallService calls;

	@Inject
	public VoicemailAction(UiKit kit, AccountService accounts, CallService calls) {
		super(kit, Place.BUTTON, Icon.VOICEMAIL, "Contacts_voicemail");
		this.accounts = accounts;
		this.calls = calls;
	}

	@Override
	public boolean fits(Contact contact) {
		return code(contact).isPresent();
	}

	@Override
	public CompletionStage<?> run(Contact contact) {
		return code(contact).<CompletionStage<?>>map(code -> calls.dial(code, account().map(Account::id)))
				.orElseGet(() -> CompletableFuture.completedStage(null));
	}

	private Optional<String> code(Contact contact) {
		return account().flatMap(a -> a.voicemailOf(contact.extension()));
	}

	private Optional<Account> account() {
		return accounts.accounts().stream().findFirst();
	}
}
