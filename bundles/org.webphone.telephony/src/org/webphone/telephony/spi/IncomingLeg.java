package org.webphone.telephony.spi;

import java.time.Duration;
import java.util.Optional;

import org.webphone.core.Address;

/**
 * A call that came in.
 *
 * @param leg        its handle
 * @param remote     who calls, with the display name the network told
 * @param line       number or address that was called
 * @param protocolId opaque identity
 * @param autoAnswer time after which the caller's headers ask for an automatic answer
 * @param forwardedBy who sent the call on to us; empty where nobody did
 * @param replaces   true when the call replaces an established one of ours (attended transfer): answered without ringing
 */
public record IncomingLeg(Leg leg, Address remote, String line, String protocolId, Optional<Duration> autoAnswer,
		String forwardedBy, boolean replaces) {
}
