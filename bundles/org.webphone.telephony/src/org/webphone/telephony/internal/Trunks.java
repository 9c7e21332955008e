package org.webphone.telephony.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.webphone.core.AccountId;
import org.webphone.telephony.Account;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;

/** The accounts in use. Written by the {@code calls} thread; {@link #accounts} may be read by any. */
final class Trunks {

	private final Switchboard board;
	private final Map<AccountId, Trunk> trunks = new LinkedHashMap<>();
	private volatile List<Account> accounts = List.of();

	Trunks(Switchboard board) {
		this.board = board;
	}

	List<Account> accounts() {
		return accounts;
	}

	Optional<Trunk> find(AccountId id) {
		return Optional.ofNullable(trunks.get(id));
	}

	List<Trunk> all() {
		return inOrder();
	}

	/** The account to call from: the one named, else the default, preferring one that is registered or need not be. */
	Trunk forDialling(Optional<AccountId> id) {
		if (id.isPresent()) {
			return find(id.get()).orElseThrow(() -> new CallException(Reason.ACCOUNT_GONE, "The account " + id.get() + " is not signed in.",
					id.get().toString()));
		}
		return inOrder().stream().findFirst()
				.orElseThrow(() -> new CallException(Reason.NO_ACCOUNT, "No account is signed in; sign in before calling."));
	}

	void add(Trunk trunk) {
		trunks.put(trunk.settings().id(), trunk);
		changed(trunk);
	}

	void remove(Trunk trunk) {
		if (trunks.remove(trunk.settings().id(), trunk)) {
			publish();
			Account gone = trunk.account();
			board.accountListeners.tell(l -> l.accountRemoved(gone));
		}
	}

	void changed(Trunk trunk) {
		if (trunks.get(trunk.settings().id()) == trunk) {
			publish();
			Account now = trunk.account();
			board.accountListeners.tell(l -> l.accountChanged(now));
		}
	}

	/** The user has put the accounts in another order. */
	void reordered() {
		List<AccountId> before = accounts.stream().map(Account::id).toList();
		if (!before.equals(inOrder().stream().map(t -> t.settings().id()).toList())) {
			publish();
			accounts.forEach(now -> board.accountListeners.tell(l -> l.accountChanged(now)));
		}
	}

	/** Those of this session only first, as they came, then the kept ones as the user has put them: signing in anew changes nothing. */
	private List<Trunk> inOrder() {
		List<AccountId> order = board.neighbours.accountOrder.get();
		return trunks.values().stream().sorted(Comparator.comparingInt((Trunk t) -> order.indexOf(t.settings().id()))).toList();
	}

	private void publish() {
		accounts = inOrder().stream().map(Trunk::account).toList();
	}
}
