package org.webphone.media.internal.pcm;

/** Arithmetic on 16-bit samples. */
public final class Pcm {

	private Pcm() {
	}

	public static short clip(int value) {
		return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
	}

	/** Adds {@code more} to {@code into}; what is too loud is limited, never wrapped. */
	public static void add(short[] into, int at, short[] more, int offset, int length) {
		for (int i = 0; i < length; i++) {
			into[at + i] = clip(into[at + i] + more[offset + i]);
		}
	}

	/** Adds to a sum that a {@link SoftLimiter} will bring back into 16 bits. */
	public static void accumulate(int[] sum, short[] more, int offset, int length) {
		for (int i = 0; i < length; i++) {
			sum[i] += more[offset + i];
		}
	}

	/** Interleaved little-endian octets to the mean of their channels. */
	public static void toMono(byte[] pcm, int channels, int samples, short[] mono) {
		if (channels == 1) {
			for (int i = 0, o = 0; i < samples; i++, o += 2) {
				mono[i] = (short) (pcm[o] & 0xFF | pcm[o + 1] << 8);
			}
			return;
		}
		for (int i = 0, o = 0; i < samples; i++) {
			int sum = 0;
			for (int c = 0; c < channels; c++, o += 2) {
				sum += (short) (pcm[o] & 0xFF | pcm[o + 1] << 8);
			}
			mono[i] = (short) (sum / channels);
		}
	}

	/** The same sample to every channel of interleaved little-endian octets. */
	public static void fromMono(short[] mono, int samples, byte[] pcm, int channels) {
		for (int i = 0, o = 0; i < samples; i++) {
			for (int c = 0; c < channels; c++, o += 2) {
				pcm[o] = (byte) mono[i];
				pcm[o + 1] = (byte) (mono[i] >> 8);
			}
		}
	}
}
