package org.webphone.media.internal.tone;

/** A sine by rotation of a pointer; no table, no trigonometry a sample. */
public final class Oscillator {

	private double real = 1;
	private double imaginary;
	private double stepReal = 1;
	private double stepImaginary;
	private int renormalise;

	/** Another frequency, without a jump of the phase. */
	public void tune(double hertz, int sampleRate) {
		double angle = 2 * Math.PI * hertz / sampleRate;
		stepReal = Math.cos(angle);
		stepImaginary = Math.sin(angle);
	}

	public void reset() {
		real = 1;
		imaginary = 0;
	}

	/** The next value, -1 to 1. */
	public double next() {
		double value = imaginary;
		double turned = real * stepReal - imaginary * stepImaginary;
		imaginary = real * stepImaginary + imaginary * stepReal;
		real = turned;
		if (++renormalise == 1024) {
			renormalise = 0;
			double length = Math.hypot(real, imaginary);
			real /= length;
			imaginary /= length;
		}
		return value;
	}
}
