package org.webphone.telephony.sip.internal;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Text;
import org.webphone.preferences.DtmfMode;
import org.webphone.sip.SipHeaders;

/** Sends keypad tones: by RTP, by INFO one after the other, or as sound. */
final class SendDigits {

	private static final Logger LOG = LoggerFactory.getLogger(SendDigits.class);
	private static final long PAUSE_MILLIS = 80;

	private final SipLeg leg;
	private final DtmfMode mode;

	SendDigits(SipLeg leg, DtmfMode mode) {
		this.leg = leg;
		this.mode = mode;
	}

	void send(String digits) {
		if (leg.over() || leg.sound() == null || leg.sound().agreed().isEmpty()) {
			return;
		}
		boolean info = mode == DtmfMode.INFO
				|| mode == DtmfMode.AUTO && !leg.sound().session().takesTelephoneEvents() && leg.takesInfo();
		if (info) {
			byInfo(digits);
		} else {
			leg.sound().session().sendDtmf(digits);
		}
	}

	/** The next one follows when this one was answered, so that they cannot overtake each other. */
	private void byInfo(String digits) {
		if (digits.isEmpty() || leg.over()) {
			return;
		}
		leg.call().info(DtmfInfo.write(digits.charAt(0))).thenAccept(outcome -> {
			if (!outcome.ok()) {
				LOG.info("A tone was not taken: {} {}", outcome.code(), Text.printable(outcome.reason(), 100));
			}
			leg.desk().later(PAUSE_MILLIS, TimeUnit.MILLISECONDS, () -> byInfo(digits.substring(1)));
		});
	}

	/** Whether these headers of the other side say that it takes INFO. */
	static boolean allowsInfo(SipHeaders headers) {
		return headers.hasToken("Allow", "INFO");
	}
}
