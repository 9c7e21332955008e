package org.webphone.ui.settings.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.webphone.core.Subscription;
import org.webphone.media.AudioDevice;
import org.webphone.media.AudioDevices;
import org.webphone.media.AudioEngine;
import org.webphone.media.Conference;
import org.webphone.media.MediaSession;
import org.webphone.media.MediaSessionConfig;
import org.webphone.media.Playback;
import org.webphone.media.RecordingPlayer;
import org.webphone.media.SoundSink;
import org.webphone.media.Tone;
import org.webphone.media.TonePlayer;

/** An engine that plays nothing and writes down what it would have played. */
final class FakeSound implements AudioEngine, AudioDevices, TonePlayer {

	final List<AudioDevice> speakers = new ArrayList<>(List.of(new AudioDevice("usb-out", "USB headset", false, true, true),
			new AudioDevice("built-in", "Built-in speakers", false, false, false)));
	final List<AudioDevice> microphones = new ArrayList<>(
			List.of(new AudioDevice("usb-in", "USB headset microphone", true, true, true)));
	final List<Consumer<List<AudioDevice>>> listeners = new ArrayList<>();
	final List<String> played = new ArrayList<>();
	Playing last;
	DoubleConsumer level;

	/** Something that plays until it is closed. */
	static final class Playing implements Playback {

		private boolean open = true;

		@Override
		public boolean playing() {
			return open;
		}

		@Override
		public void close() {
			open = false;
		}
	}

	private Playback start(String what) {
		played.add(what);
		last = new Playing();
		return last;
	}

	@Override
	public MediaSession open(MediaSessionConfig config) {
		throw new UnsupportedOperationException("There are no calls here.");
	}

	@Override
	public Conference openConference() {
		throw new UnsupportedOperationException("There are no calls here.");
	}

	@Override
	public AudioDevices devices() {
		return this;
	}

	@Override
	public TonePlayer tones() {
		return this;
	}

	@Override
	public CompletionStage<RecordingPlayer> openRecording(Path file, SoundSink sink) {
		throw new UnsupportedOperationException("There are no recordings here.");
	}

	@Override
	public List<String> codecs() {
		return List.of();
	}

	@Override
	public void close() {
		played.add("closed");
	}

	@Override
	public List<AudioDevice> speakers() {
		return speakers;
	}

	@Override
	public List<AudioDevice> microphones() {
		return microphones;
	}

	@Override
	public Optional<AudioDevice> find(String idOrName, boolean input) {
		return (input ? microphones : speakers).stream().findFirst();
	}

	@Override
	public Subscription addListener(Consumer<List<AudioDevice>> listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	@Override
	public Playback meter(String microphone, DoubleConsumer to) {
		level = to;
		return start("meter " + microphone);
	}

	@Override
	public List<String> ringtones() {
		return List.of("classic", "chime");
	}

	@Override
	public Playback ring(String ringtone, SoundSink sink, int volume) {
		return start("ring " + ringtone + " on " + device(sink) + " at " + volume);
	}

	@Override
	public Playback play(Tone tone, String country, SoundSink sink, int volume) {
		return start(tone + " on " + device(sink));
	}

	@Override
	public Playback key(char digit, SoundSink sink, int volume) {
		return start("key " + digit);
	}

	private static String device(SoundSink sink) {
		return sink instanceof SoundSink.Device d ? d.id() : sink.toString();
	}
}
