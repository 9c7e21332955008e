package org.webphone.ui.settings.internal.technical;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.webphone.media.AudioEngine;
import org.webphone.preferences.DataFolder;
import org.webphone.preferences.Secrets;
import org.webphone.preferences.Settings;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;
import org.webphone.ui.Messages;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** What every page of the technical settings needs. */
@Creatable
public final class TechnicalDesk {

	private final UiKit kit;
	private final Messages messages;
	private final Settings settings;
	private final Secrets secrets;
	private final AccountService accounts;
	private final CallService calls;
	private final AudioEngine engine;
	private final DataFolder folder;

	@Inject
	public TechnicalDesk(UiKit kit, Settings settings, Secrets secrets, AccountService accounts, CallService calls,
			AudioEngine engine, DataFolder folder) {
		this.kit = kit;
		this.settings = settings;
		this.secrets = secrets;
		this.accounts = accounts;
		this.calls = calls;
		this.engine = engine;
		this.folder = folder;
		this.messages = new Messages(TechnicalDesk.class, kit.language());
	}

	UiKit kit() {
		return kit;
	}

	String say(String key, Object... values) {
		return values.length == 0 ? messages.get(key) : messages.get(key, values);
	}

	Settings settings() {
		return settings;
	}

	Secrets secrets() {
		return secrets;
	}

	AudioEngine engine() {
		return engine;
	}

	DataFolder folder() {
		return folder;
	}

	UseAccounts useAccounts() {
		return new UseAccounts(accounts, calls, secrets, settings::inForce);
	}
}
