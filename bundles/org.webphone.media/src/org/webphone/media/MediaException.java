package org.webphone.media;

/** Sound could not be set up; the message says what happened and what to do, in English. */
public final class MediaException extends Exception {

	private static final long serialVersionUID = 1L;

	public MediaException(String message) {
		super(message);
	}

	public MediaException(String message, Throwable cause) {
		super(message, cause);
	}
}
