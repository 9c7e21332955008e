package org.webphone.store.internal;

/** SQLite cannot be used on this machine at all. */
final class StoreUnavailable extends Exception {

	private static final long serialVersionUID = 1L;

	StoreUnavailable(String message, Throwable cause) {
		super(message, cause);
	}
}
