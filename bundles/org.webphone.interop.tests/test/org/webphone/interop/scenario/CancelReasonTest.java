package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.testbench.Await;

/** Why a call that rang has stopped ringing (RFC 3326), in the spellings that exchanges and gateways have for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancelReasonTest {

	private Telephone phone;
	private FarEnd far;

	@BeforeAll
	void start() {
		phone = Telephone.start();
	}

	@AfterAll
	void stop() {
		phone.close();
	}

	@BeforeEach
	void far() {
		far = FarEnd.towards(phone.port);
	}

	@AfterEach
	void nothingIsLeft() {
		phone.nothingIsLeft(far::close);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', value = { "SIP;cause=200;text=\"Call completed elsewhere\" | answered-elsewhere",
			"sip ; cause=200 | answered-elsewhere", "Q.850;cause=26 | answered-elsewhere",
			"Q.850;cause=16;text=\"a, b; c\", SIP;cause=200 | answered-elsewhere", "SIP;text=\"x;cause=200\";cause=487 | cancelled",
			"Q.850;cause=200 | cancelled", "SIP;cause=600;text=\"Busy everywhere\" | cancelled", "preemption;cause=200 | cancelled",
			"; | cancelled", "SIP;cause=200000000000000000000 | cancelled" })
	void reasonTellsWhetherSomebodyElseAnswered(String reason, String end) {
		Leg leg = Leg.to(far, "405", phone.port).invite();
		String call = phone.incoming(leg.callId);
		leg.ringing();
		leg.cancel("Reason: " + reason + '\n');
		leg.ackError(leg.response(487, "INVITE"));
		assertEquals(end, phone.end(call));
		String result = end.equals("cancelled") ? "missed" : "elsewhere";
		Await.until("the row says " + result, FarEnd.SOON, () -> phone.agent.tell("history", "limit", 5).getAsJsonArray("calls").asList()
				.stream().map(e -> e.getAsJsonObject()).anyMatch(r -> leg.callId.equals(Telephone.text(r, "sipCallId"))
						&& result.equals(Telephone.text(r, "result"))));
	}
}
