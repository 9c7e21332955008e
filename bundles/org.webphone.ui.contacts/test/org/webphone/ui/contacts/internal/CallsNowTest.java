package org.webphone.ui.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.CallId;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;
import org.webphone.telephony.Party;

class CallsNowTest {

	private final CallsNow now = new CallsNow(new FakeCalls(), Runnable::run);
	private final List<Boolean> heard = new ArrayList<>();

	@Test
	void aCallIsKnownFromItsFirstNewsToItsEnd() {
		now.observe(() -> heard.add(now.any()));
		tell("1", new CallState.Dialing());
		assertTrue(now.any(), "before the service names it among its calls");
		tell("1", new CallState.Active());
		tell("1", new CallState.Ended(new Ending(EndReason.NORMAL, 0, "", Duration.ZERO, Duration.ZERO)));
		assertFalse(now.any());
		assertEquals(List.of(true, false), heard);
	}

	private void tell(String id, CallState state) {
		now.callChanged(new CallSnapshot(new CallId(id), new AccountId("405@example.org"), Direction.OUT, state, 
				Party.of(Address.sip("442", "example.org")), "405", "", false, false, false, false, "", Instant.EPOCH, Optional.empty(), Instant.EPOCH, ""));
	}
}
