package org.webphone.telephony.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.webphone.core.AccountId;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.preferences.GeneralSettings;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallService;

/** The calls as others see them; hands every command to the {@code calls} thread. */
@Component(service = CallService.class)
public final class CallDesk implements CallService {

	private final Switchboard board;

	@Activate
	public CallDesk(@Reference CallModelComponent model) {
		this(model.model().board());
	}

	CallDesk(Switchboard board) {
		this.board = board;
	}

	@Override
	public CompletionStage<Call> dial(String target, Optional<AccountId> account) {
		return board.command(() -> new DialCall(board, account).to(target));
	}

	@Override
	public List<Call> calls() {
		return board.calls.live();
	}

	@Override
	public Optional<Call> call(CallId id) {
		return board.calls.find(id).map(Call.class::cast);
	}

	@Override
	public CompletionStage<Void> merge(Collection<CallId> calls) {
		return board.command(() -> new MergeCalls(board).merge(calls));
	}

	@Override
	public CompletionStage<Void> split(CallId call) {
		return board.command(() -> new SplitCall(board, board.calls.get(call)).start());
	}

	@Override
	public CompletionStage<Call> pickUp(String extension, Optional<AccountId> account) {
		return board.command(() -> new DialCall(board, account).pickUp(extension));
	}

	@Override
	public boolean doNotDisturb() {
		return board.calls.doNotDisturb();
	}

	@Override
	public void doNotDisturb(boolean on) {
		board.calls.doNotDisturb(on);
		board.neighbours.settings.ifPresent(settings -> settings.changeGeneral(g -> new GeneralSettings(g.language(),
				g.appearance(), g.duringCall(), g.popUpSeconds(), on, g.historyDays())));
	}

	@Override
	public Subscription addListener(CallListener listener) {
		return board.callListeners.add(listener);
	}

	@Override
	public Subscription addListener(CallListener listener, Executor executor) {
		return board.callListeners.add(listener, executor);
	}
}
