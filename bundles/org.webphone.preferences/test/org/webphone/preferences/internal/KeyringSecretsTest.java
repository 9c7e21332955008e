package org.webphone.preferences.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.core.AccountId;
import org.webphone.preferences.Secrets.Kept;

class KeyringSecretsTest {

	private static final AccountId ME = new AccountId("442@example.org");

	/** A keyring in memory that can lose its encryption or break. */
	private static final class FakeVault implements Vault {
		final Map<String, String> kept = new HashMap<>();
		boolean encrypts = true;
		boolean broken;

		@Override
		public Optional<String> get(String key) throws IOException {
			check();
			return Optional.ofNullable(kept.get(key));
		}

		@Override
		public boolean put(String key, String secret) throws IOException {
			check();
			if (encrypts) {
				kept.put(key, secret);
			}
			return encrypts;
		}

		@Override
		public void remove(String key) throws IOException {
			check();
			kept.remove(key);
		}

		private void check() throws IOException {
			if (broken) {
				throw new IOException("locked");
			}
		}
	}

	private final FakeVault vault = new FakeVault();

	@Test
	void aPasswordSurvivesARestartWhereItIsEncrypted() {
		assertEquals(Kept.ENCRYPTED, new KeyringSecrets(vault).keep(ME, "secret".toCharArray()));
		assertArrayEquals("secret".toCharArray(), new KeyringSecrets(vault).password(ME).orElseThrow());
	}

	@Test
	void aPasswordStaysInMemoryWhereNothingEncrypts() {
		vault.encrypts = false;
		var secrets = new KeyringSecrets(vault);
		assertEquals(Kept.THIS_SESSION, secrets.keep(ME, "secret".toCharArray()));
		assertArrayEquals("secret".toCharArray(), secrets.password(ME).orElseThrow());
		assertTrue(new KeyringSecrets(vault).password(ME).isEmpty());
	}

	@Test
	void worksWithoutAnyVault() {
		var secrets = new KeyringSecrets((Vault) null);
		assertEquals(Kept.THIS_SESSION, secrets.keep(ME, "secret".toCharArray()));
		assertArrayEquals("secret".toCharArray(), secrets.password(ME).orElseThrow());
	}

	@Test
	void aBrokenKeyringIsNotAskedAgain() {
		vault.broken = true;
		var secrets = new KeyringSecrets(vault);
		assertEquals(Kept.THIS_SESSION, secrets.keep(ME, "secret".toCharArray()));
		vault.broken = false;
		secrets.keep(ME, "other".toCharArray());
		assertTrue(vault.kept.isEmpty());
	}

	@Test
	void forgetsARemovedPasswordEverywhere() {
		var secrets = new KeyringSecrets(vault);
		secrets.keep(ME, "secret".toCharArray());
		secrets.remove(ME);
		assertTrue(secrets.password(ME).isEmpty());
		assertFalse(vault.kept.containsValue("secret"));
	}

	@Test
	void keepsACopyThatTheCallerCannotChange() {
		var secrets = new KeyringSecrets(vault);
		char[] typed = "secret".toCharArray();
		secrets.keep(ME, typed);
		java.util.Arrays.fill(typed, '\0');
		secrets.password(ME).orElseThrow()[0] = 'x';
		assertArrayEquals("secret".toCharArray(), secrets.password(ME).orElseThrow());
	}
}
