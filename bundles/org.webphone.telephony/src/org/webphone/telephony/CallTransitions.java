package org.webphone.telephony;

import java.util.Map;
import java.util.Set;

import org.webphone.telephony.CallState.Active;
import org.webphone.telephony.CallState.Answering;
import org.webphone.telephony.CallState.Conference;
import org.webphone.telephony.CallState.Dialing;
import org.webphone.telephony.CallState.Early;
import org.webphone.telephony.CallState.Ended;
import org.webphone.telephony.CallState.Held;
import org.webphone.telephony.CallState.Incoming;
import org.webphone.telephony.CallState.RemoteHeld;
import org.webphone.telephony.CallState.Ringing;
import org.webphone.telephony.CallState.Transferring;

/** The one table of legal transitions of {@link CallState}. */
public final class CallTransitions {

	private static final Set<Class<? extends CallState>> TALKING = Set.of(Active.class, Held.class, RemoteHeld.class,
			Transferring.class, Conference.class, Ended.class);

	private static final Map<Class<? extends CallState>, Set<Class<? extends CallState>>> LEGAL = Map.ofEntries(
			Map.entry(Dialing.class, Set.of(Ringing.class, Early.class, Active.class, Ended.class)),
			Map.entry(Ringing.class, Set.of(Ringing.class, Early.class, Active.class, Ended.class)),
			Map.entry(Early.class, Set.of(Ringing.class, Early.class, Active.class, Ended.class)),
			Map.entry(Incoming.class, Set.of(Answering.class, Active.class, Ended.class)),
			Map.entry(Answering.class, Set.of(Active.class, Ended.class)),
			Map.entry(Active.class, TALKING),
			Map.entry(Held.class, TALKING),
			Map.entry(RemoteHeld.class, TALKING),
			Map.entry(Transferring.class, TALKING),
			Map.entry(Conference.class, TALKING),
			Map.entry(Ended.class, Set.of()));

	private CallTransitions() {
	}

	/** Whether a call in state {@code from} may enter {@code to}. */
	public static boolean legal(CallState from, CallState to) {
		return LEGAL.get(from.getClass()).contains(to.getClass());
	}
}
