package org.webphone.media;

import java.util.List;

/** Plays tones and ringtones outside any call. Safe from any thread; opening the device happens behind the caller's back. */
public interface TonePlayer {

	/** Names of the ringtones, as stored in the settings; without "silent". */
	List<String> ringtones();

	/**
	 * Repeats a ringtone until closed. An unknown name plays the first one; "silent" plays nothing.
	 *
	 * @param volume 0 to 100
	 */
	Playback ring(String ringtone, SoundSink sink, int volume);

	/**
	 * Plays a tone until closed or, where the tone is finite, played.
	 *
	 * @param volume 0 to 100
	 */
	default Playback play(Tone tone, SoundSink sink, int volume) {
		return play(tone, "", sink, volume);
	}

	/**
	 * The same with the tone of a country.
	 *
	 * @param country ISO 3166 code; unknown or empty for the tones common in Europe
	 */
	Playback play(Tone tone, String country, SoundSink sink, int volume);

	/** Plays the tone of one keypad key for 120 ms. */
	Playback key(char digit, SoundSink sink, int volume);
}
