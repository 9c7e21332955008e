package org.webphone.demo.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A piece of sound at {@value #RATE} Hz, 16-bit mono.
 *
 * @param samples the sound; shared, not to be changed
 * @param loop    whether it begins again at its end
 */
record Clip(short[] samples, boolean loop) {

	static final int RATE = 8000;

	/** Spoken sentence {@code voice/NAME.au} of this bundle. */
	static Clip voice(String name) {
		String file = "voice/" + name + ".au";
		try (InputStream raw = Clip.class.getResourceAsStream(file)) {
			if (raw == null) {
				throw new IllegalStateException("The demo's sentence " + file + " is missing from its bundle.");
			}
			try (AudioInputStream ulaw = AudioSystem.getAudioInputStream(new BufferedInputStream(raw));
					AudioInputStream pcm = AudioSystem.getAudioInputStream(
							new AudioFormat(RATE, 16, 1, true, false), ulaw)) {
				byte[] bytes = pcm.readAllBytes();
				short[] samples = new short[bytes.length / 2];
				for (int i = 0; i < samples.length; i++) {
					samples[i] = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8);
				}
				return new Clip(samples, false);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (UnsupportedAudioFileException e) {
			throw new IllegalStateException("The demo's sentence " + file + " is damaged.", e);
		}
	}

	int millis() {
		return samples.length * 1000 / RATE;
	}
}
