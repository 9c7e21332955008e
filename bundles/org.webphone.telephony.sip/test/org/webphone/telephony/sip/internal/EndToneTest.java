package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.media.Tone;
import org.webphone.telephony.EndReason;

class EndToneTest {

	@Test
	void eachWayNotToBeAnsweredHasItsTone() {
		assertEquals(Optional.of(Tone.BUSY), EndTone.of(EndReason.BUSY));
		assertEquals(Optional.of(Tone.SPECIAL_INFORMATION), EndTone.of(EndReason.NOT_FOUND));
		assertEquals(Optional.of(Tone.CONGESTION), EndTone.of(EndReason.SERVER));
		assertEquals(Optional.empty(), EndTone.of(EndReason.CANCELLED), "who hangs up wants to hear nothing");
		assertEquals(Optional.empty(), EndTone.of(EndReason.NORMAL));
	}
}
