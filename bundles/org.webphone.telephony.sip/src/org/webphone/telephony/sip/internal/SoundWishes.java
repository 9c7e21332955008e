package org.webphone.telephony.sip.internal;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.AudioEngine;
import org.webphone.media.MediaException;
import org.webphone.media.MediaSession;
import org.webphone.media.MediaSessionConfig;
import org.webphone.media.Processing;
import org.webphone.media.SoundSink;
import org.webphone.media.SoundSource;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SoundSettings;
import org.webphone.telephony.spi.SoundRoute;

/** Opens the sound of a call as the user's settings want it, or a headless program's {@link SoundRoute}. */
final class SoundWishes {

	private static final Logger LOG = LoggerFactory.getLogger(SoundWishes.class);

	private final AudioEngine engine;
	private final EndTone endTone;
	/** Both may be missing and may come later. */
	private volatile Settings settings;
	private volatile SoundRoute route;

	SoundWishes(AudioEngine engine) {
		this.engine = engine;
		endTone = new EndTone(engine, this);
	}

	EndTone endTone() {
		return endTone;
	}

	AudioEngine engine() {
		return engine;
	}

	void settings(Settings now) {
		settings = now;
	}

	void route(SoundRoute now) {
		route = now;
	}

	MediaSession open(AccountSettings account, InetAddress local) throws MediaException {
		endTone.stop();
		SoundSource source = source(account);
		MediaSessionConfig config = MediaSessionConfig.on(local)
				.source(source)
				.sink(sink(account))
				.codecs(codecs(account.codecs()))
				.dtmf(account.dtmf())
				.srtp(account.srtp())
				.processing(processing(account));
		Settings s = settings;
		MachineSettings machine = s == null ? MachineSettings.DEFAULT : s.machine();
		MediaSession session = engine.open(config.ports(machine.firstPort(), machine.lastPort()));
		session.holdMusic(holdMusic(account));
		return session;
	}

	/** None by default: the music of the exchange is preferred. */
	private Optional<SoundSource> holdMusic(AccountSettings account) {
		SoundRoute r = route;
		String file = r == null ? sound().holdMusic() : r.holdMusic(account.id());
		if (file.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(SoundSource.parse(file) instanceof SoundSource.Wav wav ? new SoundSource.Wav(wav.file(), true)
					: SoundSource.parse(file));
		} catch (IllegalArgumentException e) {
			LOG.warn("No music on hold: {}", e.getMessage());
			return Optional.empty();
		}
	}

	private List<String> codecs(List<String> wanted) {
		return wanted.isEmpty() ? engine.codecs() : wanted;
	}

	private SoundSource source(AccountSettings account) {
		SoundRoute r = route;
		return r == null ? new SoundSource.Device(sound().microphone()) : SoundSource.parse(r.input(account.id()));
	}

	SoundSink sink(AccountSettings account) {
		SoundRoute r = route;
		return r == null ? new SoundSink.Device(sound().speaker()) : SoundSink.parse(r.output(account.id()));
	}

	private Processing processing(AccountSettings account) {
		SoundRoute r = route;
		return r == null ? Processing.of(sound()) : r.processing(account.id()) ? Processing.ON : Processing.OFF;
	}

	/** Whether somebody sits in front of a speaker and wants to hear that it rings. */
	boolean heardByAPerson(AccountSettings account) {
		return sink(account) instanceof SoundSink.Device;
	}

	private SoundSettings sound() {
		Settings s = settings;
		return s == null ? SoundSettings.DEFAULT : s.sound();
	}

	/** Applies changed settings to a call that lasts. */
	void follow(MediaSession session) {
		if (route == null) {
			SoundSettings now = sound();
			session.source(new SoundSource.Device(now.microphone()));
			session.sink(new SoundSink.Device(now.speaker()));
			session.processing(Processing.of(now));
			LOG.debug("A call follows the changed sound settings");
		}
	}
}
