package org.webphone.telephony.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.spi.IncomingLeg;
import org.webphone.telephony.spi.Leg;
import org.webphone.telephony.spi.LegEvents;
import org.webphone.telephony.spi.Line;
import org.webphone.telephony.spi.LineEvents;
import org.webphone.telephony.spi.LineProvider;

/** A provider with one line to a far end that the test plays. */
final class FakeLine implements Line, LineProvider {

	final List<String> commands = new CopyOnWriteArrayList<>();
	final List<FakeLeg> legs = new CopyOnWriteArrayList<>();
	volatile LineEvents events;
	volatile boolean answersClose = true;

	@Override
	public Line open(AccountSettings settings, char[] password, LineEvents told) {
		events = told;
		return this;
	}

	@Override
	public void register() {
		commands.add("register");
		events.registration(RegistrationState.REGISTERING);
		events.registration(RegistrationState.registered(600));
	}

	@Override
	public void unregister() {
		commands.add("unregister");
		events.registration(RegistrationState.UNREGISTERED);
	}

	@Override
	public Leg dial(Address target, LegEvents told) {
		commands.add("dial " + target.uri());
		return leg(told);
	}

	@Override
	public Leg pickUp(String extension, Address fallback, LegEvents told) {
		commands.add("pickUp " + extension + " or " + fallback.user());
		return leg(told);
	}

	private FakeLeg leg(LegEvents told) {
		var leg = new FakeLeg("leg-" + (legs.size() + 1));
		leg.told.complete(told);
		legs.add(leg);
		return leg;
	}

	/** Somebody calls. */
	FakeLeg callsIn(Address remote) {
		return callsIn(remote, Optional.empty());
	}

	FakeLeg callsIn(Address remote, Optional<Duration> autoAnswer) {
		var leg = new FakeLeg("leg-" + (legs.size() + 1));
		legs.add(leg);
		leg.told.complete(events.incoming(new IncomingLeg(leg, remote, "405", leg.id, autoAnswer, "", false)));
		return leg;
	}

	@Override
	public void watch(String target) {
		commands.add("watch " + target);
	}

	@Override
	public void unwatch(String target) {
		commands.add("unwatch " + target);
	}

	@Override
	public void trust(String fingerprint) {
		commands.add("trust " + fingerprint);
	}

	@Override
	public void conference(List<Leg> joined) {
		commands.add("conference " + joined.stream().map(Leg::protocolId).toList());
	}

	@Override
	public CompletionStage<Void> close() {
		commands.add("close");
		return answersClose ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
	}
}
