package org.webphone.telephony.spi;

import java.nio.file.Path;

import org.webphone.core.Address;

/** One protocol call. Commands come from the {@code calls} thread, return at once and are answered by facts to {@link LegEvents}. */
public interface Leg {

	/** Opaque identity in the protocol. */
	String protocolId();

	void ring();

	void answer();

	void reject(int code, String phrase);

	void forward(Address target);

	/** Cancels, declines or hangs up, whichever fits. */
	void hangUp();

	void hold();

	void resume();

	void mute(boolean on);

	void sendDtmf(String digits);

	/** Always followed by one end in {@link LegEvents#transfer}, within seconds where the other side says nothing at all. */
	void transfer(Address target);

	void transferTo(Leg other);

	void cancelTransfer();

	/** Records both sides to {@code file}; false pauses; see {@link #stopRecording()}. */
	void record(Path file);

	void pauseRecording(boolean on);

	void stopRecording();
}
