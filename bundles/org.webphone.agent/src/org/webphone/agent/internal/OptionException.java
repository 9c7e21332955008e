package org.webphone.agent.internal;

/** A wrong option; the message is the one line for standard error. */
final class OptionException extends Exception {

	private static final long serialVersionUID = 1L;

	OptionException(String message) {
		super(message);
	}
}
