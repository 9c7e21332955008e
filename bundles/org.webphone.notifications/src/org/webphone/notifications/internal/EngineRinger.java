package org.webphone.notifications.internal;

import org.webphone.media.AudioEngine;
import org.webphone.media.Playback;
import org.webphone.media.SoundSink;
import org.webphone.media.Tone;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SoundSettings;

/** Rings through the audio engine as the settings say at that moment. */
final class EngineRinger implements Ringer {

	private static final int WAITING_VOLUME = 40;

	private final AudioEngine engine;
	private final Settings settings;

	EngineRinger(AudioEngine engine, Settings settings) {
		this.engine = engine;
		this.settings = settings;
	}

	@Override
	public Playback ring() {
		SoundSettings sound = settings.sound();
		return engine.tones().ring(sound.ringtone(), new SoundSink.Device(sound.ringDevice()), sound.ringVolume());
	}

	/** Of the first account; the second call may well come on another one, but the user lives in one country. */
	private String country() {
		return settings.accounts().stream().findFirst().map(a -> a.dialRules().country()).orElse("");
	}

	@Override
	public Playback callWaiting() {
		return engine.tones().play(Tone.CALL_WAITING, country(), new SoundSink.Device(settings.sound().speaker()), WAITING_VOLUME);
	}
}
