package org.webphone.telephony.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.webphone.core.AccountId;
import org.webphone.telephony.Account;
import org.webphone.telephony.CallException;

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
		return List.copyOf(trunks.values());
	}

	/** The account to call from: the one named, else the default, preferring one that is registered or need not be. */
	Trunk forDialling(Optional<AccountId> id) {
		if (id.isPresent()) {
			return find(id.get()).orElseThrow(() -> new CallException("The account " + id.get() + " is not signed in."));
		}
		return trunks.values().stream().findFirst()
				.orElseThrow(() -> new CallException("No account is signed in; sign in before calling."));
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

	private void publish() {
		accounts = trunks.values().stream().map(Trunk::account).toList();
	}
}
