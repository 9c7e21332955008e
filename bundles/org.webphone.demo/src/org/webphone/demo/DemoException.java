package org.webphone.demo;

/** The demo exchange could not do what was asked; the message is a sentence for the user. */
public class DemoException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public DemoException(String message) {
		super(message);
	}

	public DemoException(String message, Throwable cause) {
		super(message, cause);
	}
}
