package org.webphone.app.internal;

import java.util.concurrent.CompletionStage;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.webphone.demo.DemoExchange;

/** Opens the door to the exchange of the bundle {@code demo}; the only class that knows it. */
@Component
public final class DemoByExchange implements DemoDoor {

	private final DemoExchange exchange;

	@Activate
	public DemoByExchange(@Reference DemoExchange exchange) {
		this.exchange = exchange;
	}

	@Override
	public CompletionStage<Login> start() {
		return exchange.start().thenApply(account -> new Login(account.settings(), account.password()));
	}

	@Override
	public CompletionStage<Void> callIn() {
		return exchange.callIn();
	}

	@Override
	public CompletionStage<Void> stop() {
		return exchange.stop();
	}
}
