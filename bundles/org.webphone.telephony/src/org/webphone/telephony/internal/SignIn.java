package org.webphone.telephony.internal;

import java.util.concurrent.CompletionStage;

import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.CallException;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.spi.LineProvider;

/** Takes an account into use. One of the same identity, with older settings perhaps, is signed out first. */
final class SignIn {

	private final Switchboard board;
	private final AccountSettings settings;
	private final char[] password;

	SignIn(Switchboard board, AccountSettings settings, char[] password) {
		this.board = board;
		this.settings = settings;
		this.password = password;
	}

	CompletionStage<RegistrationState> start() {
		LineProvider provider = board.neighbours.providers.stream().findFirst()
				.orElseThrow(() -> new CallException("This program has nothing to connect an account with."));
		return board.trunks.find(settings.id()).map(old -> new SignOut(board, old).start().thenCompose(gone -> open(provider)))
				.orElseGet(() -> open(provider));
	}

	private CompletionStage<RegistrationState> open(LineProvider provider) {
		var trunk = new Trunk(board, settings);
		trunk.line(provider.open(settings, password, new LineFacts(board, trunk)));
		board.trunks.add(trunk);
		if (settings.register()) {
			trunk.line().register();
		} else {
			trunk.firstOutcome().complete(RegistrationState.UNREGISTERED);
		}
		if (password != null) {
			java.util.Arrays.fill(password, '\0');
		}
		return trunk.firstOutcome();
	}
}
