package org.webphone.rtp.internal;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** RTP clock of each payload type, in Hz. */
final class ClockRates {

    private final AtomicIntegerArray rates = new AtomicIntegerArray(128);
    private final int otherwise;

    ClockRates(int otherwise) {
        this.otherwise = otherwise;
    }

    void set(int payloadType, int hz) {
        if (payloadType < 0 || payloadType > 127 || hz <= 0) {
            throw new IllegalArgumentException("no clock: payload type " + payloadType + ", " + hz + " Hz");
        }
        rates.set(payloadType, hz);
    }

    int of(int payloadType) {
        int rate = rates.get(payloadType & 0x7F);
        return rate == 0 ? otherwise : rate;
    }
}
