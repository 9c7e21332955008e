package org.webphone.telephony.sip.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.media.AudioEngine;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.preferences.SoundSettings;
import org.webphone.preferences.Transport;
import org.webphone.sip.SipStackFactory;
import org.webphone.telephony.FoundServer;
import org.webphone.telephony.spi.Line;
import org.webphone.telephony.spi.LineEvents;
import org.webphone.telephony.spi.LineProvider;
import org.webphone.telephony.spi.SoundRoute;

/** Connects accounts over SIP. */
@Component(service = LineProvider.class)
public final class SipLines implements LineProvider, SettingsListener {

	private final SipStackFactory stacks;
	private final SoundWishes sounds;
	private final ConferenceMix mix;
	private final List<SipLineDesk> desks = new CopyOnWriteArrayList<>();
	private final ExecutorService asking = NamedExecutors.virtual("sip-discovery");
	private Subscription following = () -> { };

	@Activate
	public SipLines(@Reference SipStackFactory stacks, @Reference AudioEngine engine) {
		this.stacks = stacks;
		this.sounds = new SoundWishes(engine);
		this.mix = new ConferenceMix(engine);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindSettings(Settings settings) {
		sounds.settings(settings);
		following = settings.addListener(this);
	}

	void unbindSettings(Settings settings) {
		following.close();
		sounds.settings(null);
	}

	/** Another microphone or speaker is used at once, in calls that last too. */
	@Override
	public void soundChanged(SoundSettings now) {
		desks.forEach(SipLineDesk::followSound);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindRoute(SoundRoute route) {
		sounds.route(route);
	}

	void unbindRoute(SoundRoute route) {
		sounds.route(null);
	}

	@Override
	public CompletionStage<List<FoundServer>> discover(String domain) {
		return CompletableFuture.supplyAsync(() -> stacks.discover(domain).stream()
				.map(s -> new FoundServer(Transport.valueOf(s.transport().name()), s.host(), s.port())).toList(), asking);
	}

	@Deactivate
	void close() {
		asking.shutdownNow();
	}

	@Override
	public Line open(AccountSettings settings, char[] password, LineEvents events) {
		var desk = new SipLineDesk(settings, events, sounds, mix, desks::remove);
		desks.add(desk);
		desk.open(stacks, password);
		return desk;
	}
}
