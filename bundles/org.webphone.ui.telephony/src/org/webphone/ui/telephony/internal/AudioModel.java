package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import org.webphone.core.Subscription;
import org.webphone.media.AudioDevice;
import org.webphone.media.AudioDevices;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.preferences.SoundSettings;

/** Devices and processing of the call's sound; a choice takes effect at once. UI thread only. */
final class AudioModel implements SettingsListener {

	/**
	 * A device that can be chosen.
	 *
	 * @param id   what is stored
	 * @param name as the system calls it; for automatic the device in use, empty for none
	 */
	record Device(String id, String name) {

		boolean automatic() {
			return id.equals(SoundSettings.AUTOMATIC);
		}
	}

	private final Settings settings;
	private final AudioDevices devices;
	private final Executor ui;
	private final Observers observers = new Observers();
	private final List<Subscription> subscriptions;

	AudioModel(Settings settings, AudioDevices devices, Executor ui) {
		this.settings = settings;
		this.devices = devices;
		this.ui = ui;
		subscriptions = List.of(settings.addListener(this), devices.addListener(now -> ui.execute(observers::changed)));
	}

	SoundSettings sound() {
		return settings.sound();
	}

	/** Speakers, or microphones: automatic first. */
	List<Device> devices(boolean input) {
		List<Device> all = new ArrayList<>();
		all.add(new Device(SoundSettings.AUTOMATIC,
				devices.find(SoundSettings.AUTOMATIC, input).map(AudioDevice::name).orElse("")));
		(input ? devices.microphones() : devices.speakers()).forEach(d -> all.add(new Device(d.id(), d.name())));
		String chosen = chosen(input);
		if (all.stream().noneMatch(d -> d.id().equals(chosen))) {
			all.add(new Device(chosen, chosen));
		}
		return all;
	}

	String chosen(boolean input) {
		return input ? sound().microphone() : sound().speaker();
	}

	void choose(boolean input, String id) {
		change(s -> new SoundSettings(input ? s.speaker() : id, input ? id : s.microphone(), s.ringDevice(),
				s.ringtone(), s.ringVolume(), s.automaticGain(), s.echoSuppression(), s.noiseSuppression()));
	}

	void processing(boolean gain, boolean echo, boolean noise) {
		change(s -> new SoundSettings(s.speaker(), s.microphone(), s.ringDevice(), s.ringtone(), s.ringVolume(), gain,
				echo, noise));
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	@Override
	public void soundChanged(SoundSettings now) {
		ui.execute(observers::changed);
	}

	void close() {
		subscriptions.forEach(Subscription::close);
	}

	private void change(UnaryOperator<SoundSettings> change) {
		settings.changeSound(change);
		observers.changed();
	}
}
