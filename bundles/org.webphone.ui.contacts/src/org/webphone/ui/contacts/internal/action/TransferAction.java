package org.webphone.ui.contacts.internal.action;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
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

/**
 * Hands the active call to the contact. How, the call panel asks: at once, after talking first, or to the voicemail. In a
 * product without a call panel the call goes at once.
 */
public final class TransferAction extends WordedAction {

	private static final String COMMAND = "org.webphone.ui.telephony.transfer";
	private static final String TARGET = COMMAND + ".target";
	private static final String NAME = COMMAND + ".name";

	private final CallService calls;
	private final ECommandService commands;
	private final EHandlerService handlers;
	private final Executor ui;

	@Inject
	public TransferAction(UiKit kit, CallService calls, ECommandService commands, EHandlerService handlers) {
		super(kit, Place.BUTTON, Icon.TRANSFER, "Contacts_transfer");
		this.calls = calls;
		this.commands = commands;
		this.handlers = handlers;
		ui = kit.executor();
	}

	@Override
	public boolean fits(Contact contact) {
		return !number(contact).isEmpty() && active().isPresent();
	}

	@Override
	public boolean toOneNumber() {
		return true;
	}

	@Override
	public CompletionStage<?> run(Contact contact) {
		if (commands.getCommand(COMMAND).isDefined()) {
			ParameterizedCommand command = commands.createCommand(COMMAND, Map.of(TARGET, number(contact), NAME, contact.name()));
			if (command != null && handlers.canExecute(command)) {
				handlers.executeHandler(command);
				return CompletableFuture.completedStage(null);
			}
		}
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
