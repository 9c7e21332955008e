package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipEnd.Cause;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.telephony.EndReason;

class CallEndsTest {

	private static SipEnd end(Cause cause, int code, SipHeaders headers) {
		return new SipEnd(cause, code, "", Optional.empty(), headers);
	}

	@ParameterizedTest
	@CsvSource({ "486, BUSY", "600, BUSY", "603, DECLINED", "404, NOT_FOUND", "484, NOT_FOUND", "403, FORBIDDEN",
			"480, NO_ANSWER", "408, NO_ANSWER", "488, MEDIA", "500, SERVER", "503, SERVER", "302, FORWARDED", "487, CANCELLED",
			"699, SERVER" })
	void finalCodesBecomeReasons(int code, EndReason reason) {
		assertEquals(reason, CallEnds.reason(end(Cause.REJECTED, code, SipHeaders.NONE), false, false));
		SipEnd refused = new SipEnd(Cause.REJECTED, code, "", Optional.of(SipFailure.REFUSED), SipHeaders.NONE);
		assertEquals(reason, CallEnds.reason(refused, false, false));
	}

	@Test
	void cancelWithTheReasonOfAnAnswerElsewhereIsNoMissedCall() {
		SipHeaders elsewhere = SipHeaders.of("Reason", "SIP ;cause=200 ;text=\"Call completed elsewhere\"");
		assertEquals(EndReason.ANSWERED_ELSEWHERE, CallEnds.reason(end(Cause.CANCELLED, 487, elsewhere), false, true));
		assertEquals(EndReason.CANCELLED, CallEnds.reason(end(Cause.CANCELLED, 487, SipHeaders.NONE), false, true));
		SipHeaders other = SipHeaders.of("Reason", "Q.850;cause=16");
		assertEquals(EndReason.CANCELLED, CallEnds.reason(end(Cause.CANCELLED, 487, other), false, true));
	}

	@Test
	void ownEndDependsOnWhatWasThere() {
		SipEnd local = end(Cause.LOCAL, 487, SipHeaders.NONE);
		assertEquals(EndReason.CANCELLED, CallEnds.reason(local, false, false));
		assertEquals(EndReason.DECLINED, CallEnds.reason(local, false, true));
		assertEquals(EndReason.NORMAL, CallEnds.reason(local, true, true));
	}

	@ParameterizedTest
	@EnumSource(SipFailure.class)
	void everyFailureHasAReasonAndWords(SipFailure failure) {
		SipEnd failed = new SipEnd(Cause.FAILED, 503, "said so", Optional.of(failure), SipHeaders.NONE);
		EndReason reason = CallEnds.reason(failed, false, false);
		assertTrue(reason != EndReason.NORMAL && reason != EndReason.CANCELLED, reason.word());
		assertTrue(CallEnds.detail(failed).length() > 5, failure.name());
	}
}
