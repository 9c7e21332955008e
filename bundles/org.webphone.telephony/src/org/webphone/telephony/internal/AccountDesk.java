package org.webphone.telephony.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.FoundServer;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.spi.Line;

/** The accounts as others see them; hands every command to the {@code calls} thread. */
@Component(service = AccountService.class)
public final class AccountDesk implements AccountService {

	private final Switchboard board;

	@Activate
	public AccountDesk(@Reference CallModelComponent model) {
		this(model.model().board());
	}

	AccountDesk(Switchboard board) {
		this.board = board;
	}

	@Override
	public List<Account> accounts() {
		return board.trunks.accounts();
	}

	@Override
	public Optional<Account> account(AccountId id) {
		return accounts().stream().filter(a -> a.id().equals(id)).findFirst();
	}

	@Override
	public CompletionStage<RegistrationState> signIn(AccountSettings settings, char[] password) {
		char[] copy = password == null ? null : password.clone();
		return board.command(() -> new SignIn(board, settings, copy).start());
	}

	@Override
	public CompletionStage<Void> signOut(AccountId id) {
		return board.command(() -> board.trunks.find(id).map(t -> new SignOut(board, t).start())
				.orElse(CompletableFuture.completedFuture(null)));
	}

	@Override
	public void register(AccountId id) {
		withLine(id, Line::register);
	}

	@Override
	public void unregister(AccountId id) {
		withLine(id, Line::unregister);
	}

	@Override
	public CompletionStage<List<FoundServer>> discover(String domain) {
		return board.command(() -> board.neighbours.providers.stream().findFirst().map(p -> p.discover(domain))
				.orElse(CompletableFuture.completedFuture(List.of())));
	}

	@Override
	public void watch(AccountId id, String target) {
		withLine(id, line -> line.watch(target));
	}

	@Override
	public void unwatch(AccountId id, String target) {
		withLine(id, line -> line.unwatch(target));
	}

	private void withLine(AccountId id, Consumer<Line> command) {
		board.post(() -> board.trunks.find(id).ifPresent(trunk -> command.accept(trunk.line())));
	}

	@Override
	public Subscription addListener(AccountListener listener) {
		return board.accountListeners.add(listener);
	}

	@Override
	public Subscription addListener(AccountListener listener, Executor executor) {
		return board.accountListeners.add(listener, executor);
	}
}
