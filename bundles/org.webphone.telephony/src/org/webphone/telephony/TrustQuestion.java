package org.webphone.telephony;

import java.util.concurrent.CompletionStage;

/**
 * Asks the user whether an unknown certificate may be trusted. Implemented by a component above as an OSGi service;
 * called on a background thread, answered whenever the user has decided. Without one the answer is no.
 */
public interface TrustQuestion {

	CompletionStage<Boolean> trust(UntrustedCertificate certificate);
}
