package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** An agent for a class of tests, and for each test a far end with sound; afterwards no call is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScenarioBench {

	Telephone phone;
	FarEnd far;
	Rtp rtp;
	/** The call that the test is about. */
	String call;
	/** Of the far end's session description. */
	int version;

	@BeforeAll
	void startAgent() {
		phone = agent();
	}

	/** The agent under test. */
	Telephone agent() {
		return Telephone.start("--audio-in", "tone:440");
	}

	@BeforeEach
	void openFarEnd() {
		far = FarEnd.towards(phone.port);
		rtp = new Rtp();
		version = 1;
	}

	@AfterEach
	void nothingIsLeft() {
		phone.nothingIsLeft(far::close, rtp::close);
	}

	@AfterAll
	void stopAgent() {
		phone.close();
	}

	/** The far end's next session description, with these lines. */
	String change(String lines) {
		return Sdp.with(rtp.port(), ++version, lines);
	}

	/** The far end says goodbye. */
	void end(Leg leg) {
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
	}
}
