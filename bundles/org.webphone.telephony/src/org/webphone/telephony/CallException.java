package org.webphone.telephony;

/** A command could not be carried out. The message is a sentence for the person who gave it. */
public class CallException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CallException(String message) {
		super(message);
	}

	public CallException(String message, Throwable cause) {
		super(message, cause);
	}
}
