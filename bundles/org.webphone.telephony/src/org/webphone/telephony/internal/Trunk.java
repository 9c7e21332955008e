package org.webphone.telephony.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.Account;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.RegistrationState.Phase;
import org.webphone.telephony.spi.Line;

/** An account in use and the line behind it. Used by the {@code calls} thread, except for the settings. */
final class Trunk {

	private final Switchboard board;
	private final AccountSettings settings;
	/** Completed by the first outcome of signing in. */
	private final CompletableFuture<RegistrationState> firstOutcome = new CompletableFuture<>();
	private Line line;
	private RegistrationState registration = RegistrationState.UNREGISTERED;
	private MessageWaiting messages = MessageWaiting.NONE;

	Trunk(Switchboard board, AccountSettings settings) {
		this.board = board;
		this.settings = settings;
	}

	AccountSettings settings() {
		return settings;
	}

	Line line() {
		return line;
	}

	void line(Line is) {
		line = is;
	}

	CompletableFuture<RegistrationState> firstOutcome() {
		return firstOutcome;
	}

	Account account() {
		return new Account(settings, registration, messages);
	}

	void registration(RegistrationState now) {
		registration = now;
		board.trunks.changed(this);
		if (now.phase() != Phase.REGISTERING) {
			firstOutcome.complete(now);
		}
	}

	void messages(MessageWaiting now) {
		if (!messages.equals(now)) {
			messages = now;
			board.trunks.changed(this);
		}
	}

	/** Whether as many calls last as the settings allow. */
	boolean full() {
		int limit = settings.lineLimit();
		return limit > 0 && board.calls.lasting().stream().filter(c -> c.trunk() == this).count() >= limit;
	}

	boolean is(Optional<org.webphone.core.AccountId> id) {
		return id.isEmpty() || id.get().equals(settings.id());
	}
}
