package org.webphone.media.spi;

/** A device in use. */
public interface DeviceStream extends AutoCloseable {

	/** Whether the operating system mutes it. */
	default boolean muted() {
		return false;
	}

	/** Whether the device is still there, as far as it can be asked; called a few times a second on the devices' thread. */
	default boolean present() {
		return true;
	}

	/** Whether the system is asked and says that the device is there, though nothing flows: an idle one may take its time. */
	default boolean vouchedFor() {
		return false;
	}

	/** Delay between the program and the air in milliseconds, as far as it is known. */
	default int latencyMillis() {
		return 0;
	}

	@Override
	void close();
}
