package org.webphone.media.internal.stream;

import org.webphone.media.spi.Encoder;
import org.webphone.rtp.TelephoneEventSender;

/**
 * What {@code media-out} is to do for a session until the next plan; made by {@code media-control}.
 *
 * @param active    whether sound is sent at all
 * @param samples   samples of the source in a packet
 * @param ticks     RTP clock ticks in a packet
 * @param events    keys to send, or null where the other party takes none
 * @param eventTicks ticks of the events' clock in a packet
 */
record SendPlan(boolean active, Encoder encoder, int payloadType, int sampleRate, int samples, int ticks, int clockRate,
		long intervalNanos, TelephoneEventSender events, int eventType, int eventTicks) {
}
