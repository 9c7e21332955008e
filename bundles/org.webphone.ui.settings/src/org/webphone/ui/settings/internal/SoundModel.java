package org.webphone.ui.settings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.webphone.core.Subscription;
import org.webphone.media.AudioDevice;
import org.webphone.media.AudioEngine;
import org.webphone.media.Playback;
import org.webphone.media.SoundSink;
import org.webphone.media.Tone;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.preferences.SoundSettings;
import org.webphone.ui.Observers;

/** The user's devices and ringtone, and trying them out. UI thread only. */
final class SoundModel implements SettingsListener, AutoCloseable {

	/** The three choices of a device. */
	enum Role {
		SPEAKER(SoundSettings::speaker), MICROPHONE(SoundSettings::microphone), RING(SoundSettings::ringDevice);

		private final Function<SoundSettings, String> chosen;

		Role(Function<SoundSettings, String> chosen) {
			this.chosen = chosen;
		}
	}

	/**
	 * A device that can be chosen.
	 *
	 * @param id      what is stored
	 * @param name    as the system calls it; for automatic the device that is used now, empty for none
	 * @param present whether it is plugged in
	 */
	record Device(String id, String name, boolean present) {

		boolean automatic() {
			return id.equals(SoundSettings.AUTOMATIC);
		}
	}

	private static final int TEST_VOLUME = 60;

	private final Settings settings;
	private final AudioEngine engine;
	private final Executor ui;
	private final Observers observers = new Observers();
	private final List<Subscription> subscriptions;
	private Playback playing;
	private String playingName = "";
	private Playback metering;
	private DoubleConsumer levels = l -> {
	};

	SoundModel(Settings settings, AudioEngine engine, Executor ui) {
		this.settings = settings;
		this.engine = engine;
		this.ui = ui;
		subscriptions = List.of(settings.addListener(this),
				engine.devices().addListener(now -> ui.execute(observers::changed)));
	}

	SoundSettings sound() {
		return settings.sound();
	}

	/** The devices for a role: automatic first, and the chosen one even while it is unplugged. */
	List<Device> devices(Role role) {
		boolean input = role == Role.MICROPHONE;
		List<Device> all = new ArrayList<>();
		all.add(new Device(SoundSettings.AUTOMATIC,
				engine.devices().find(SoundSettings.AUTOMATIC, input).map(AudioDevice::name).orElse(""), true));
		(input ? engine.devices().microphones() : engine.devices().speakers())
				.forEach(d -> all.add(new Device(d.id(), d.name(), true)));
		String chosen = chosen(role);
		if (all.stream().noneMatch(d -> d.id().equals(chosen))) {
			all.add(new Device(chosen, chosen, false));
		}
		return all;
	}

	String chosen(Role role) {
		return role.chosen.apply(sound());
	}

	void choose(Role role, String id) {
		change(s -> switch (role) {
			case SPEAKER -> s.withDevices(id, s.microphone(), s.ringDevice());
			case MICROPHONE -> s.withDevices(s.speaker(), id, s.ringDevice());
			case RING -> s.withDevices(s.speaker(), s.microphone(), id);
		});
		if (role == Role.MICROPHONE && metering != null) {
			measure(levels);
		}
	}

	/** Names of the ringtones, silent last. */
	List<String> ringtones() {
		List<String> all = new ArrayList<>(engine.tones().ringtones());
		all.add(SoundSettings.SILENT);
		return all;
	}

	void ringtone(String name) {
		change(s -> s.withRing(name, s.ringVolume()));
	}

	void ringVolume(int volume) {
		change(s -> s.withRing(s.ringtone(), volume));
	}

	void processing(boolean gain, boolean echo, boolean noise) {
		change(s -> s.withProcessing(gain, echo, noise));
	}

	/** Plays a short tone on the speaker. */
	void trySpeaker() {
		stop();
		playing = engine.tones().play(Tone.CONFIRM, new SoundSink.Device(sound().speaker()), TEST_VOLUME);
	}

	/** Rings with one ringtone on the ring device until stopped; the same one again stops it. */
	void tryRingtone(String name) {
		boolean same = name.equals(ringing());
		stop();
		if (!same && !name.equals(SoundSettings.SILENT)) {
			playing = engine.tones().ring(name, new SoundSink.Device(sound().ringDevice()), sound().ringVolume());
			playingName = name;
		}
		observers.changed();
	}

	/** The ringtone being tried; empty for none. */
	String ringing() {
		return playing != null && playing.playing() ? playingName : "";
	}

	void stop() {
		if (playing != null) {
			playing.close();
			playing = null;
			playingName = "";
			observers.changed();
		}
	}

	boolean measuring() {
		return metering != null;
	}

	/** Opens the microphone and tells its level in dBFS until {@link #stopMeasuring}. */
	void measure(DoubleConsumer level) {
		stopMeasuring();
		levels = level;
		metering = engine.devices().meter(sound().microphone(), l -> ui.execute(() -> {
			if (metering != null) {
				levels.accept(l);
			}
		}));
		observers.changed();
	}

	void stopMeasuring() {
		if (metering != null) {
			metering.close();
			metering = null;
			observers.changed();
		}
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	@Override
	public void soundChanged(SoundSettings now) {
		ui.execute(observers::changed);
	}

	@Override
	public void close() {
		subscriptions.forEach(Subscription::close);
		stop();
		stopMeasuring();
	}

	private void change(UnaryOperator<SoundSettings> change) {
		settings.changeSound(change);
		observers.changed();
	}
}
