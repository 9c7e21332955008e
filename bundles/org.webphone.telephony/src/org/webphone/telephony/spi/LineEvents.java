package org.webphone.telephony.spi;

import org.webphone.telephony.EndReason;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.Presence;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.UntrustedCertificate;

/** What a line tells; may be called on any thread, never blocks. */
public interface LineEvents {

	void registration(RegistrationState state);

	/**
	 * Somebody calls. Nothing has been sent yet but "trying": the model decides and calls {@link Leg#ring},
	 * {@link Leg#reject}, {@link Leg#answer} or {@link Leg#forward}.
	 *
	 * @return where this leg's facts go
	 */
	LegEvents incoming(IncomingLeg leg);

	/** Somebody called, and the provider had to refuse: no common codec, say. Nothing rings; the user sees that it happened. */
	void refused(IncomingLeg leg, EndReason reason, int code, String detail);

	void messageWaiting(MessageWaiting now);

	void presence(Presence presence);

	void certificate(UntrustedCertificate certificate);
}
