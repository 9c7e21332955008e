package org.webphone.preferences.internal;

import java.io.IOException;
import java.util.Optional;

/** A place that may keep secrets encrypted across restarts. Calls may block. */
interface Vault {

	Optional<String> get(String key) throws IOException;

	/** @return false when it would not be encrypted; then nothing was kept */
	boolean put(String key, String secret) throws IOException;

	void remove(String key) throws IOException;
}
