package org.webphone.app.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.telephony.FoundServer;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Field;
import org.webphone.ui.UiKit;

/** Fills in the server that the name service knows for the domain of the account, unless the user types one. UI thread. */
final class ServerSearch {

	private static final Logger LOG = LoggerFactory.getLogger(ServerSearch.class);
	/** Nobody is asked while the user is typing. */
	private static final int PAUSE_MS = 600;

	private final UiKit kit;
	private final Field account;
	private final Field server;
	private final Function<String, CompletionStage<List<FoundServer>>> discover;
	private final Consumer<Boolean> told;
	private String asked = "";
	private Optional<FoundServer> found = Optional.empty();

	/** @param told hears whether the server in the field was found by itself */
	ServerSearch(UiKit kit, Field account, Field server, Function<String, CompletionStage<List<FoundServer>>> discover,
			Consumer<Boolean> told) {
		this.kit = kit;
		this.account = account;
		this.server = server;
		this.discover = discover;
		this.told = told;
		account.onChange(text -> later(domain(text)));
		server.onChange(text -> {
			if (found.isPresent() && !text.equals(found.get().host())) {
				found = Optional.empty();
				told.accept(false);
			}
		});
	}

	/** The server that was found and still stands in the field. */
	Optional<FoundServer> found() {
		return found;
	}

	/** What stands behind the last {@code @}; empty for none, or for what can be no domain. */
	static String domain(String account) {
		String domain = account.substring(account.lastIndexOf('@') + 1).strip();
		return account.indexOf('@') > 0 && domain.matches("(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}\\.?") ? domain : "";
	}

	private void later(String domain) {
		asked = domain;
		kit.display().timerExec(PAUSE_MS, () -> {
			if (domain.equals(asked) && !server.isDisposed() && (server.text().isBlank() || found.isPresent())) {
				ask(domain);
			}
		});
	}

	private void ask(String domain) {
		if (domain.isEmpty()) {
			show(Optional.empty());
			return;
		}
		discover.apply(domain).whenCompleteAsync(Callbacks.logged((servers, failure) -> {
			if (failure != null) {
				LOG.info("The servers of {} could not be asked for: {}", domain, failure.toString());
			} else if (domain.equals(asked) && !server.isDisposed() && (server.text().isBlank() || found.isPresent())) {
				show(servers.stream().findFirst());
			}
		}), kit.executor());
	}

	private void show(Optional<FoundServer> now) {
		found = now;
		server.text(now.map(FoundServer::host).orElse(""));
		told.accept(now.isPresent());
	}
}
