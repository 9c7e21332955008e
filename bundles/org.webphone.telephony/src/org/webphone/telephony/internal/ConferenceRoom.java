package org.webphone.telephony.internal;

import java.util.ArrayList;
import java.util.List;

import org.webphone.telephony.spi.Leg;

/** The members of the one conference the user can hold on this device. Used by the {@code calls} thread alone. */
final class ConferenceRoom {

	private final List<LiveCall> members = new ArrayList<>();

	boolean has(LiveCall call) {
		return members.contains(call);
	}

	List<LiveCall> members() {
		return List.copyOf(members);
	}

	void enter(LiveCall call) {
		if (!members.contains(call)) {
			members.add(call);
		}
	}

	/** Takes the call out; the last one left is an ordinary call again. Sound is joined anew. */
	void leave(LiveCall call) {
		if (!members.remove(call)) {
			return;
		}
		connect(call);
		if (members.size() == 1) {
			LiveCall last = members.removeFirst();
			last.settle();
		}
	}

	/** Joins the sound of the present members; {@code any} is a call whose line can be asked. */
	void connect(LiveCall any) {
		List<Leg> legs = members.stream().map(LiveCall::leg).toList();
		any.trunk().line().conference(legs);
	}
}
