package org.webphone.media.internal.stream;

/**
 * Where received sound goes, with a clock of its own: it says how much it wants. All methods but {@link #close} are
 * called on {@code media-in}.
 */
public interface Playout {

	/** Samples a second of the following writes; comes first and after a codec change. */
	void open(int sampleRate);

	/** Samples wanted now; the caller writes in blocks of 10 ms until this is under a block. */
	int wanted(long now);

	/** When a block will be wanted. */
	long nextDemand(long now);

	void write(short[] samples, int offset, int length);

	/** Delay in milliseconds between {@link #write} and the ear, as far as it is known. */
	default int delayMillis() {
		return 0;
	}

	/** Whether the device is absent, lost or cannot be opened. Any thread. */
	default boolean gone() {
		return false;
	}

	/** Whether the operating system mutes the device. Called on {@code media-control}. */
	default boolean muted() {
		return false;
	}

	void close();
}
