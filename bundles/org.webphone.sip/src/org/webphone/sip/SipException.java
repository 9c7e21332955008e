package org.webphone.sip;

/** A stack could not be opened; the message is a sentence for the user (which port, which file, what to do). */
public class SipException extends Exception {

	private static final long serialVersionUID = 1L;

	public SipException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
