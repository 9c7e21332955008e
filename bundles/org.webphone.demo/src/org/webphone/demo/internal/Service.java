package org.webphone.demo.internal;

import java.time.Duration;

import org.webphone.sip.SipCall;
import org.webphone.sip.SipHeaders;

/** What an extension does with a call that reached it. */
sealed interface Service {

	/** Rings for a time, answers, and does something with the sound. */
	record Answer(Duration ringing, java.util.function.Consumer<Talk> sound) implements Service {
	}

	/** Rings until the caller gives up, or the exchange does after {@code patience} with 480. */
	record RingOnly(Duration patience) implements Service {
	}

	/** Refuses at once. */
	record Refuse(int code) implements Service {

		void apply(SipCall call) {
			call.reject(code, "", SipHeaders.NONE);
		}
	}
}
