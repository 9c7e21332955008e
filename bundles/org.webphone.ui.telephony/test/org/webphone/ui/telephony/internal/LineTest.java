package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.CallId;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.Party;

class LineTest {

	private static final Instant NOON = FakeCalls.NOON;

	private static Line line(Optional<Instant> answered, double mos) {
		var call = new CallSnapshot(new CallId("a"), new AccountId("405@example.org"), Direction.OUT, new CallState.Active(),
				Party.of(Address.sip("442", "example.org")), "405", "p", false, false, false, false, "PCMA", NOON, answered, NOON, "");
		return new Line(call, new MediaStats("PCMA", 8000, 50, 50, 0, 0, 0, 0, 0, 0, 0, mos, -20, -20), Set.of());
	}

	@Test
	void aCallIsCalledGoodOrBadOnceItWasMeasuredForSomeSeconds() {
		Line talking = line(Optional.of(NOON), 2.1);
		assertFalse(talking.measured(NOON.plusSeconds(3)));
		assertTrue(talking.measured(NOON.plusSeconds(4)));
		assertFalse(line(Optional.of(NOON), 0).measured(NOON.plusSeconds(60)), "nothing has come");
		assertFalse(line(Optional.empty(), 4.2).measured(NOON.plusSeconds(60)), "nobody has answered");
	}
}
