package org.webphone.telephony;

/**
 * How a transfer goes.
 *
 * @param state where it stands
 * @param code  last protocol code told about it; 0 for none
 */
public record TransferProgress(State state, int code) {

	/** Words of the agent's {@code transfer} event in lower case. */
	public enum State {
		TRYING, SUCCEEDED, FAILED,
		/** The caller was taken back. */
		RECOVERED
	}
}
