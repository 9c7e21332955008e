package org.webphone.agent.internal;

import java.util.Map;
import java.util.stream.Collectors;

import org.webphone.core.AccountId;
import org.webphone.telephony.spi.SoundRoute;

/** The sound of the agent's calls, as the options say. */
final class AgentRoute implements SoundRoute {

	private final Map<AccountId, AgentAccount> accounts;

	AgentRoute(AgentOptions options) {
		accounts = options.accounts().stream().collect(Collectors.toMap(a -> a.settings().id(), a -> a, (a, b) -> a));
	}

	@Override
	public String input(AccountId account) {
		AgentAccount known = accounts.get(account);
		return known == null ? "silence" : known.input();
	}

	@Override
	public String output(AccountId account) {
		AgentAccount known = accounts.get(account);
		return known == null ? "null" : known.output();
	}

	@Override
	public boolean processing(AccountId account) {
		AgentAccount known = accounts.get(account);
		return known != null && known.processing();
	}

	@Override
	public String holdMusic(AccountId account) {
		AgentAccount known = accounts.get(account);
		return known == null ? "" : known.holdMusic();
	}
}
