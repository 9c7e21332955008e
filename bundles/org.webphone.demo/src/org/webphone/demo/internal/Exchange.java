package org.webphone.demo.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.demo.DemoAccount;
import org.webphone.demo.DemoException;
import org.webphone.demo.DemoExchange;
import org.webphone.media.AudioEngine;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.Settings;
import org.webphone.sip.SipDigestVerifier;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipException;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipStackFactory;

/** Opens and closes the exchange; what it does while open is in {@link FrontDoor}. */
@Component(service = DemoExchange.class)
public final class Exchange implements DemoExchange {

	static final String HOST = "127.0.0.1";
	static final String COMPANY = "Voorbeeld NV";
	private static final String REALM = "demo.webphone.example";

	private final SipStackFactory stacks;
	private final AudioEngine engine;
	/** Told of the directory while the exchange is open; null where there are no settings. */
	private final Settings settings;
	/** Opening a stack blocks shortly; this thread may wait and is the only writer of {@link #open}. */
	private final ExecutorService opener = NamedExecutors.pool("demo", 1);
	private Open open;

	/** Everything that exists while the exchange is open. */
	private record Open(SipStack stack, Registrar registrar, Floor floor, FrontDoor door, DirectoryServer directory,
			Subscription published, DemoAccount account) {
	}

	@Activate
	public Exchange(@Reference SipStackFactory stacks, @Reference AudioEngine engine,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) Settings settings) {
		this.stacks = stacks;
		this.engine = engine;
		this.settings = settings;
	}

	private Subscription publish(DirectoryServer directory) {
		return settings == null ? () -> { } : settings.addSessionDirectory(DirectorySettings.list("company", COMPANY,
				DirectorySettings.Kind.JSON, directory.uri().toString()));
	}

	@Override
	public CompletionStage<DemoAccount> start() {
		return CompletableFuture.supplyAsync(() -> {
			if (open == null) {
				open = open();
			}
			return open.account;
		}, opener);
	}

	@Override
	public CompletionStage<Void> callIn() {
		return CompletableFuture.supplyAsync(() -> {
			if (open == null) {
				throw new DemoException("The demo exchange is not running. Start Webphone with the demo first.");
			}
			return open;
		}, opener).thenComposeAsync(o -> o.door.callIn(), (Executor) opener);
	}

	@Override
	public CompletionStage<Void> stop() {
		return CompletableFuture.runAsync(this::close, opener);
	}

	@Deactivate
	void deactivate() {
		stop().toCompletableFuture().join();
		opener.shutdown();
	}

	private Open open() {
		String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(8));
		var digest = SipDigestVerifier.of(REALM,
				user -> user.equals(People.USER) ? Optional.of(password) : Optional.empty(),
				Duration.ofMinutes(5), InstantSource.system(), List.of(SipDigestVerifier.Algorithm.MD5));
		var registrar = new Registrar(digest, InstantSource.system());
		var floor = new Floor();
		var door = new FrontDoor(registrar, floor, digest, engine);
		SipStack stack = null;
		try {
			stack = stacks.open(SipStackConfig.on("demo", SipEndpoint.udp(HOST, 0), SipEndpoint.tcp(HOST, 0))
					.withUserAgent("Webphone demo exchange"), door);
			door.open(stack);
			floor.open(stack.loop());
			var directory = new DirectoryServer(People.COLLEAGUES);
			return new Open(stack, registrar, floor, door, directory, publish(directory), account(stack, password, directory));
		} catch (SipException | IOException e) {
			if (stack != null) {
				stack.close();
			}
			throw new DemoException("The demo exchange could not open a port on this computer: " + e.getMessage(), e);
		}
	}

	private static DemoAccount account(SipStack stack, String password, DirectoryServer directory) {
		int port = stack.listening().getFirst().port();
		Address aor = Address.sip(People.USER, HOST, port).withDisplayName(People.USER_NAME);
		var settings = AccountSettings.builder(aor).id(new AccountId("demo")).local(HOST, 0)
				.expires(Duration.ofSeconds(300)).voicemail(VoiceBox.NUMBER)
				.colleagueVoicemail(VoiceBox.NUMBER + "{extension}").build();
		return new DemoAccount(settings, password, directory.uri());
	}

	private void close() {
		if (open != null) {
			open.floor.close();
			open.published.close();
			open.directory.close();
			open.door.close();
			open.stack.close();
			open = null;
		}
	}
}
