package org.webphone.telephony;

/**
 * How a transfer goes.
 *
 * @param state  where it stands
 * @param code   last protocol code told about it; 0 for none
 * @param detail a sentence of the other side or of this program for the details; may be empty, made printable
 */
public record TransferProgress(State state, int code, String detail) {

	/** Nothing is to be said about it. */
	public TransferProgress(State state, int code) {
		this(state, code, "");
	}

	/** Words of the agent's {@code transfer} event in lower case. */
	public enum State {
		TRYING, SUCCEEDED, FAILED,
		/** The caller was taken back. */
		RECOVERED
	}
}
