package org.webphone.preferences.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.AccountId;
import org.webphone.preferences.DataFolder;
import org.webphone.preferences.Secrets;

/** Passwords in memory, and in the vault where it encrypts. A vault that fails is logged once and not asked again. */
@Component
public final class KeyringSecrets implements Secrets {

	private static final Logger LOG = LoggerFactory.getLogger(KeyringSecrets.class);

	private final Map<AccountId, char[]> memory = new ConcurrentHashMap<>();
	private volatile Vault vault;

	@Activate
	public KeyringSecrets(@Reference DataFolder folder) {
		this(equinox(folder));
	}

	KeyringSecrets(Vault vault) {
		this.vault = vault;
	}

	/** The headless agent runs without the bundle of the secure storage. */
	private static Vault equinox(DataFolder folder) {
		try {
			Class.forName("org.eclipse.equinox.security.storage.SecurePreferencesFactory", false,
					KeyringSecrets.class.getClassLoader());
			return new EquinoxVault(folder.path().resolve("secure_storage"));
		} catch (ClassNotFoundException | LinkageError e) {
			LOG.debug("No secure storage here: passwords are kept for this session only");
			return null;
		}
	}

	@Override
	public Optional<char[]> password(AccountId account) {
		char[] kept = memory.get(account);
		if (kept != null) {
			return Optional.of(kept.clone());
		}
		Optional<String> stored = ask(v -> v.get(account.value()), Optional.empty());
		stored.ifPresent(s -> memory.put(account, s.toCharArray()));
		return stored.map(String::toCharArray);
	}

	@Override
	public Kept keep(AccountId account, char[] password) {
		memory.put(account, password.clone());
		boolean encrypted = ask(v -> v.put(account.value(), new String(password)), false);
		return encrypted ? Kept.ENCRYPTED : Kept.THIS_SESSION;
	}

	@Override
	public void remove(AccountId account) {
		char[] kept = memory.remove(account);
		if (kept != null) {
			java.util.Arrays.fill(kept, '\0');
		}
		ask(v -> {
			v.remove(account.value());
			return true;
		}, false);
	}

	private interface Question<T> {
		T ask(Vault vault) throws IOException;
	}

	private <T> T ask(Question<T> question, T otherwise) {
		Vault v = vault;
		if (v == null) {
			return otherwise;
		}
		try {
			return question.ask(v);
		} catch (IOException | RuntimeException | LinkageError e) {
			LOG.warn("The keyring does not work; passwords are kept for this session only", e);
			vault = null;
			return otherwise;
		}
	}
}
