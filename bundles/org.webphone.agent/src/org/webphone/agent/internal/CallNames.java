package org.webphone.agent.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;

/** What the calls of this run are called, for rows of the history, which outlive them. Safe from any thread. */
final class CallNames implements CallListener {

	private static final int MOST = 2000;

	private final Map<String, String> names = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
			return size() > MOST;
		}
	};

	@Override
	public synchronized void callChanged(CallSnapshot call) {
		if (!call.protocolId().isEmpty()) {
			names.put(call.protocolId(), call.id().value());
		}
	}

	/** Empty for a call of an earlier run. */
	synchronized String of(String protocolId) {
		return names.getOrDefault(protocolId, "");
	}
}
