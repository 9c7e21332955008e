package org.webphone.agent.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.webphone.history.HistoryService;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;

/** Gathers the services for {@link AgentApplication}, which the extension registry makes and DS cannot reach. */
@Component(service = AgentServices.class)
public final class AgentServices {

	private final Services services;

	@Activate
	public AgentServices(@Reference CallService calls, @Reference AccountService accounts,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL) HistoryService history) {
		services = new Services(calls, accounts, java.util.Optional.ofNullable(history));
	}

	Services services() {
		return services;
	}
}
