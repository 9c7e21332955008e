package org.webphone.agent.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.webphone.history.HistoryService;
import org.webphone.preferences.Settings;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;

/** Gathers the services for {@link AgentApplication}, which the extension registry makes and DS cannot reach. */
@Component(service = AgentServices.class)
public final class AgentServices {

	private final Services services;

	@Activate
	public AgentServices(@Reference CallService calls, @Reference AccountService accounts,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL) HistoryService history,
			@Reference Settings settings) {
		services = new Services(calls, accounts, Optional.ofNullable(history), Optional.of(settings));
	}

	Services services() {
		return services;
	}
}
