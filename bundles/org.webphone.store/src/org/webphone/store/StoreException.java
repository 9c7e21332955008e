package org.webphone.store;

import java.util.concurrent.CompletionException;

/** Reading or writing a store failed. The message is a sentence for the user. */
public final class StoreException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What kind of failure. */
	public enum Kind {
		/** No room left where the file lies. */
		DISK_FULL,
		/** The file does not hold what was written into it. */
		DAMAGED,
		/** The file cannot be opened or written. */
		NOT_WRITABLE,
		/** The store was closed. */
		CLOSED,
		/** A mistake of this program. */
		FAILED
	}

	private final Kind kind;

	public StoreException(Kind kind, String message, Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}

	/** Whether a failure of a store, as a stage tells it, only says that the program ends: nothing to tell anybody. */
	public static boolean closed(Throwable failure) {
		Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
		return cause instanceof StoreException told && told.kind == Kind.CLOSED;
	}
}
