package org.webphone.ui.contacts.internal.action;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.contacts.Contact;
import org.webphone.core.Subscription;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallService;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.ui.Icon;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** Hands the active call to the contact, without talking first. */
public final class TransferAction extends WordedAction {

	private final CallService calls;
	private final Executor ui;

	@Inject
	public TransferAction(UiKit kit, CallService calls) {
		super(kit, Place.BUTTON, Icon.TRANSFER, "Contacts_transfer");
		this.calls = calls;
		ui = kit.executor();
	}

	@Override
	public boolean fits(Contact contact) {
		return !number(contact).isEmpty() && active().isPresent();
	}

	@Override
	public CompletionStage<?> run(Contact contact) {
		return active().<CompletionStage<?>>map(call -> call.transfer(number(contact)))
				.orElseGet(() -> CompletableFuture.completedStage(null));
	}

	private Optional<Call> active() {
		return calls.calls().stream().filter(c -> c.snapshot().state() instanceof CallState.Active).findFirst();
	}

	@Override
	public Subscription observe(Runnable changed) {
		return calls.addListener(new CallListener() {
			@Override
			public void callChanged(CallSnapshot call) {
				changed.run();
			}
		}, ui);
	}
}
