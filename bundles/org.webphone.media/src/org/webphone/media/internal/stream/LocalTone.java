package org.webphone.media.internal.stream;

import org.webphone.media.Playback;
import org.webphone.media.internal.tone.Score;
import org.webphone.media.internal.tone.Synthesizer;

/** A tone that is mixed into what the user hears. */
final class LocalTone implements Playback {

	private final Score score;
	private final double volume;
	private volatile boolean playing = true;
	private Synthesizer synthesizer;
	private int rate;

	LocalTone(Score score, double volume) {
		this.score = score;
		this.volume = volume;
	}

	/** On {@code media-in}; false when nothing more comes. */
	boolean fill(short[] into, int length, int sampleRate) {
		if (!playing) {
			return false;
		}
		if (sampleRate != rate) {
			rate = sampleRate;
			synthesizer = new Synthesizer(score, sampleRate, volume);
		}
		synthesizer.fill(into, 0, length);
		if (synthesizer.finished()) {
			playing = false;
		}
		return playing;
	}

	LocalTone closed() {
		close();
		return this;
	}

	@Override
	public boolean playing() {
		return playing;
	}

	@Override
	public void close() {
		playing = false;
	}
}
