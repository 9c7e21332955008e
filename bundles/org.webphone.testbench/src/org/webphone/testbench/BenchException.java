package org.webphone.testbench;

/** The bench itself failed: a peer did not start, did not answer or could not be reached. */
public final class BenchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** @param message what happened, with where to look */
	public BenchException(String message) {
		super(message);
	}

	/** @param message what happened, with where to look */
	public BenchException(String message, Throwable cause) {
		super(message, cause);
	}
}
