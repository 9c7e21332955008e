package org.webphone.app.internal;

import java.util.concurrent.CompletionStage;

import org.webphone.preferences.AccountSettings;

/** The demo exchange as the window sees it; there is none where the bundle {@code demo} is left out. An OSGi service. */
public interface DemoDoor {

	/**
	 * What to sign in with.
	 *
	 * @param settings the account
	 * @param password its password
	 */
	record Login(AccountSettings settings, String password) {

		/** Never the password. */
		@Override
		public String toString() {
			return settings.aor().uri();
		}
	}

	CompletionStage<Login> start();

	/** Somebody from outside calls the user. */
	CompletionStage<Void> callIn();

	CompletionStage<Void> stop();
}
