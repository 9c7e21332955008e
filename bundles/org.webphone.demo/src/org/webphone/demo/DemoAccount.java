package org.webphone.demo;

import java.net.URI;

import org.webphone.preferences.AccountSettings;

/**
 * The account a user has at the demo exchange.
 *
 * @param settings  settings to sign in with
 * @param password  its password, made anew at each start
 * @param directory where the company's directory is served, JSON over HTTP on the loopback interface
 */
public record DemoAccount(AccountSettings settings, String password, URI directory) {

	/** Never the password. */
	@Override
	public String toString() {
		return settings.aor().uri();
	}
}
