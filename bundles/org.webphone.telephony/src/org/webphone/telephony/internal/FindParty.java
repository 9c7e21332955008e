package org.webphone.telephony.internal;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Address;
import org.webphone.telephony.Party;
import org.webphone.telephony.spi.PartyResolver;

/** Asks whoever knows names for the one of the other side. */
final class FindParty {

	private static final Logger LOG = LoggerFactory.getLogger(FindParty.class);

	private final Switchboard board;
	private final LiveCall call;

	FindParty(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	void start() {
		Address address = call.snapshot().remote().address();
		for (PartyResolver resolver : board.neighbours.resolvers) {
			resolver.resolve(address).whenComplete((party, failure) -> board.post(() -> {
				if (failure != null) {
					LOG.warn("No name for the call {}: {} failed", call.id(), resolver.getClass().getName(), failure);
				} else {
					found(address, party);
				}
			}));
		}
	}

	private void found(Address asked, Optional<Party> party) {
		boolean same = call.snapshot().remote().address().equals(asked);
		if (same && !call.over() && party.isPresent()) {
			call.change(edit -> edit.remote = party.get());
		}
	}
}
