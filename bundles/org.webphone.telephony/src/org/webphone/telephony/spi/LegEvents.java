package org.webphone.telephony.spi;

import org.webphone.core.Address;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.Tone;
import org.webphone.telephony.TransferProgress;

/** Facts of one leg; may be called on any thread, never blocks. After {@link #ended} nothing follows but late statistics. */
public interface LegEvents {

	/** The protocol has named the call; before it, {@link Leg#protocolId} may be empty. */
	void identified(String protocolId);

	/** It rings at the other side; {@code earlyMedia} when the exchange plays sound. */
	void ringing(boolean earlyMedia);

	/** Answered by either side, sound flows. */
	void established(String codec, boolean encrypted);

	/** Codec or encryption changed in the call. */
	void mediaChanged(String codec, boolean encrypted);

	/** Hold as both sides have agreed now. */
	void holdChanged(boolean byUs, boolean byRemote);

	/** A command (hold, resume, transfer, record) failed; {@code what} is its name, {@code why} a sentence. */
	void commandFailed(String what, String why);

	/** The other side is somebody else now (transfer, P-Asserted-Identity). */
	void remoteChanged(Address remote);

	/** Whom we called has sent us on to {@code target}, where the call goes now. */
	default void diverted(Address target) {
		remoteChanged(target);
	}

	void media(MediaStats stats);

	void tone(Tone tone);

	void trouble(AudioTrouble trouble, boolean over);

	void device(DeviceChange change);

	void transfer(TransferProgress progress);

	/**
	 * The other side asks us to call {@code target} in place of this call, and the provider is about to.
	 *
	 * @param replacement the new call; it has not been sent yet
	 * @return where the facts of the new call go
	 */
	LegEvents transferRequested(Leg replacement, Address target);

	void recording(boolean on);

	void ended(EndReason reason, int code, String detail);
}
