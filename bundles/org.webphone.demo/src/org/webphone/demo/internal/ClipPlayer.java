package org.webphone.demo.internal;

import java.util.List;

import org.webphone.media.spi.PcmSource;

/** Plays clips one after the other; the last may loop. Silence follows when all are played. */
final class ClipPlayer implements PcmSource {

	/** The list and the place in it change together, hence one object; read on the real-time thread without a lock. */
	private static final class Programme {
		final Clip[] clips;
		int clip;
		double position;

		Programme(List<Clip> clips) {
			this.clips = clips.toArray(Clip[]::new);
		}
	}

	private volatile Programme programme;
	private volatile double step = 1;

	ClipPlayer(Clip... clips) {
		play(clips);
	}

	/** Breaks off what plays and begins these. */
	void play(Clip... clips) {
		programme = new Programme(List.of(clips));
	}

	@Override
	public void open(int sampleRate) {
		step = (double) Clip.RATE / sampleRate;
	}

	@Override
	public void read(short[] samples, int offset, int length) {
		Programme p = programme;
		double advance = step;
		for (int i = 0; i < length; i++) {
			samples[offset + i] = next(p, advance);
		}
	}

	private static short next(Programme p, double advance) {
		if (p.clip >= p.clips.length) {
			return 0;
		}
		Clip clip = p.clips[p.clip];
		int whole = (int) p.position;
		short[] s = clip.samples();
		int after = whole + 1 < s.length ? s[whole + 1] : clip.loop() ? s[0] : 0;
		double fraction = p.position - whole;
		short value = (short) Math.round(s[whole] * (1 - fraction) + after * fraction);
		p.position += advance;
		if (p.position >= s.length) {
			p.position -= s.length;
			if (!clip.loop()) {
				p.clip++;
				p.position = 0;
			}
		}
		return value;
	}
}
