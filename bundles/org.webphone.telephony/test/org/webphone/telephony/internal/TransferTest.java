package org.webphone.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.webphone.telephony.internal.ModelHarness.get;
import static org.webphone.telephony.internal.ModelHarness.waitFor;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.TransferProgress;
import org.webphone.telephony.TransferProgress.State;

class TransferTest {

	private final ModelHarness model = new ModelHarness();

	@AfterEach
	void close() {
		model.close();
	}

	private void tell(State state, int code) {
		model.leg(1).events().transfer(new TransferProgress(state, code));
	}

	@Test
	void holdIsConfirmedBeforeTheOtherSideIsAsked() {
		Call call = model.talkTo("600");
		model.leg(1).obedient = false;
		call.transfer("438");
		waitFor(() -> model.leg(1).commands.contains("hold"));
		assertEquals(List.of("hold"), model.leg(1).commands);
		model.leg(1).events().holdChanged(true, false);
		waitFor(() -> model.leg(1).commands.equals(List.of("hold", "transfer sip:438@example.org")));
		model.waitForState(call, "transferring");
	}

	@Test
	void succeededTransferEndsTheCallAsTransferred() {
		Call call = model.talkTo("600");
		var done = call.transfer("438");
		model.waitForState(call, "transferring");
		tell(State.TRYING, 180);
		tell(State.SUCCEEDED, 200);
		get(done);
		assertEquals(EndReason.TRANSFERRED, model.waitForEnd(call).reason());
		waitFor(() -> model.transfers.equals(List.of("TRYING 0", "TRYING 180", "SUCCEEDED 200")));
	}

	@Test
	void failedTransferGivesTheCallerBack() {
		Call call = model.talkTo("600");
		var done = call.transfer("438");
		model.waitForState(call, "transferring");
		tell(State.FAILED, 486);
		assertThrows(CallException.class, () -> get(done));
		model.waitForState(call, "active");
		assertEquals("transfer-failed", call.snapshot().notice());
		waitFor(() -> model.transfers.equals(List.of("TRYING 0", "FAILED 486", "RECOVERED 0")));
	}

	@Test
	void refusedReferGivesTheCallerBack() {
		Call call = model.talkTo("600");
		call.transfer("438");
		model.waitForState(call, "transferring");
		model.leg(1).events().transfer(new TransferProgress(State.FAILED, 603));
		model.waitForState(call, "active");
	}

	@Test
	void byeAfterTheReferEndsTheCall() {
		Call call = model.talkTo("600");
		var done = call.transfer("438");
		model.waitForState(call, "transferring");
		model.leg(1).events().ended(EndReason.TRANSFERRED, 0, "");
		assertThrows(CallException.class, () -> get(done));
		assertEquals(EndReason.TRANSFERRED, model.waitForEnd(call).reason());
		assertEquals("438", call.snapshot().passedTo());
	}

	@Test
	void transferIsTakenBack() {
		Call call = model.talkTo("600");
		call.transfer("438");
		model.waitForState(call, "transferring");
		get(call.cancelTransfer());
		model.waitForState(call, "active");
		assertEquals("", call.snapshot().passedTo());
		assertEquals(List.of("hold", "transfer sip:438@example.org", "cancelTransfer", "resume"), model.leg(1).commands);
	}

	@Test
	void attendedTransferJoinsTheTwoCalls() {
		Call first = model.talkTo("600");
		Call second = model.talkTo("601");
		model.waitForState(first, "held");
		first.transferTo(second.id());
		waitFor(() -> model.leg(1).commands.equals(List.of("hold", "transferTo leg-2")));
	}

	@Test
	void callIsNotTransferredToItselfNorWhileItRings() {
		Call call = model.talkTo("600");
		assertThrows(CallException.class, () -> get(call.transferTo(call.id())));
		Call ringing = model.dial("601");
		assertThrows(CallException.class, () -> get(ringing.transfer("438")));
	}
}
