package org.webphone.preferences.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

/**
 * Equinox secure storage with the keyring of the system. Without a keyring it stores in clear and only logs that; so
 * every value is asked for {@code isEncrypted} before anything goes to disk.
 */
final class EquinoxVault implements Vault {

	private static final String NODE = "org.webphone/passwords";

	private final Path file;
	private ISecurePreferences root;

	EquinoxVault(Path file) {
		this.file = file;
	}

	@Override
	public synchronized Optional<String> get(String key) throws IOException {
		try {
			ISecurePreferences node = node();
			return node.isEncrypted(key) ? Optional.ofNullable(node.get(key, null)) : Optional.empty();
		} catch (StorageException e) {
			throw new IOException("The keyring did not give the password.", e);
		}
	}

	@Override
	public synchronized boolean put(String key, String secret) throws IOException {
		ISecurePreferences node = node();
		try {
			node.put(key, secret, true);
			if (!node.isEncrypted(key)) {
				node.remove(key);
				return false;
			}
			flush(node);
			return true;
		} catch (StorageException e) {
			node.remove(key);
			throw new IOException("The keyring did not take the password.", e);
		}
	}

	@Override
	public synchronized void remove(String key) throws IOException {
		ISecurePreferences node = node();
		node.remove(key);
		flush(node);
	}

	private void flush(ISecurePreferences node) throws IOException {
		node.flush();
		if (Files.exists(file) && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		}
	}

	private ISecurePreferences node() throws IOException {
		if (root == null) {
			root = SecurePreferencesFactory.open(file.toUri().toURL(), Map.of(IProviderHints.PROMPT_USER, Boolean.FALSE));
			if (root == null) {
				throw new IOException("The secure storage did not open.");
			}
		}
		return root.node(NODE);
	}
}
