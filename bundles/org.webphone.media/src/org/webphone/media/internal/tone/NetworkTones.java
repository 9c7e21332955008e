package org.webphone.media.internal.tone;

import org.webphone.media.Tone;

/** The tones of continental Europe after ETSI TR 101 041-2 and ITU-T E.180 (Belgium: 425 Hz, ringing 1 s in 4 s). */
public final class NetworkTones {

	private NetworkTones() {
	}

	public static Score of(Tone tone) {
		return switch (tone) {
			case RINGBACK -> Score.forEver(Note.tone(1000, 425), Note.rest(3000));
			case BUSY -> Score.forEver(Note.tone(500, 425), Note.rest(500));
			case CONGESTION -> Score.forEver(Note.tone(167, 425), Note.rest(167));
			case CALL_WAITING -> Score.forEver(soft(175), Note.rest(175), soft(175), Note.rest(3500));
			case CONFIRM -> Score.once(Note.tone(120, 660), Note.tone(160, 880), Note.rest(80));
		};
	}

	private static Note soft(int millis) {
		return new Note(millis, new double[] { 1400 }, 0, 0, 0.4);
	}
}
