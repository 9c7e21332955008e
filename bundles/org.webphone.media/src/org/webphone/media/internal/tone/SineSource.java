package org.webphone.media.internal.tone;

import org.webphone.media.spi.PcmSource;

/** A steady sine. */
public final class SineSource implements PcmSource {

	private final double hertz;
	private final double amplitude;
	private final Oscillator oscillator = new Oscillator();

	public SineSource(double hertz, double dbfs) {
		this.hertz = hertz;
		amplitude = 32767 * Math.pow(10, Math.min(0, dbfs) / 20);
	}

	@Override
	public void open(int sampleRate) {
		oscillator.tune(hertz, sampleRate);
	}

	@Override
	public void read(short[] samples, int offset, int length) {
		for (int i = 0; i < length; i++) {
			samples[offset + i] = (short) Math.round(amplitude * oscillator.next());
		}
	}
}
