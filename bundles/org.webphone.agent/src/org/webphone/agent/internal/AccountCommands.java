package org.webphone.agent.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.Text;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryService;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallException;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Commands about registrations, watched colleagues, certificates and the history. */
final class AccountCommands {

	private static final int MOST_ROWS = 1000;

	private final AccountService accounts;
	private final Optional<HistoryService> history;
	private final AgentTrust trust;
	private final CallNames names;
	/** The accounts of the options; the first is meant where a command names none. */
	private final List<AccountId> known;

	AccountCommands(Services services, AgentTrust trust, CallNames names, List<AccountId> known) {
		this.accounts = services.accounts();
		this.history = services.history();
		this.trust = trust;
		this.names = names;
		this.known = known;
	}

	void addTo(Map<String, Command> commands) {
		commands.put("register", w -> done(() -> accounts.register(account(w))));
		commands.put("unregister", w -> done(() -> accounts.unregister(account(w))));
		commands.put("watch", w -> done(() -> accounts.watch(account(w), colleague(w))));
		commands.put("unwatch", w -> done(() -> accounts.unwatch(account(w), colleague(w))));
		commands.put("trust", w -> done(() -> trust.yes(w.text("fingerprint"))));
		commands.put("history", this::history);
	}

	private AccountId account(Words words) {
		AccountId id = words.account().orElse(known.getFirst());
		if (!known.contains(id)) {
			throw new CallException("There is no account " + Text.printable(id.value(), 100) + ".");
		}
		return id;
	}

	/** An extension or an address. */
	private static String colleague(Words words) {
		String target = words.text("uri").strip();
		boolean address = target.matches("(?i)sips?:.*");
		if (!target.matches("[^\\s<>\"\\p{Cntrl}]+") || Address.tryParse(address ? target : "sip:" + target + "@localhost").filter(a -> !a.user().isEmpty()).isEmpty()) {
			throw new CallException("\"" + Text.printable(target, 60) + "\" is neither an extension nor an address.");
		}
		return target;
	}

	private CompletionStage<JsonObject> history(Words words) {
		int limit = words.number("limit", 20);
		if (limit < 1 || limit > MOST_ROWS) {
			throw new CallException("\"limit\" is a number between 1 and " + MOST_ROWS + ".");
		}
		HistoryService service = history.orElseThrow(() -> new CallException("This program keeps no history."));
		return service.page(HistoryFilter.ALL, 0, limit).thenApply(rows -> {
			var array = new JsonArray();
			rows.forEach(row -> array.add(Fields.of(row, names.of(row.protocolId()))));
			var more = new JsonObject();
			more.add("calls", array);
			return more;
		});
	}

	private static CompletionStage<JsonObject> done(Runnable command) {
		command.run();
		return CompletableFuture.completedFuture(new JsonObject());
	}
}
