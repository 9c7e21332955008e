package org.webphone.media.spi;

import java.util.List;

import org.webphone.core.Subscription;
import org.webphone.media.AudioDevice;

/**
 * Reaches sound devices in one way (a native library, Java Sound). All methods are called on the control thread, may
 * take their time and throw nothing but {@link DeviceUnavailableException}.
 */
public interface AudioDeviceProvider extends AutoCloseable {

	/** A short name for logs. */
	String name();

	/** Whether this provider works on this machine; the library is loaded here, not before. */
	boolean usable();

	/** All devices, inputs and outputs, as of now. */
	List<AudioDevice> devices();

	/** Calls {@code change} on any thread whenever the list may have changed; does nothing where the system cannot tell. */
	Subscription onChange(Runnable change);

	/** Starts to record; frames arrive at {@code frames} on a thread of the device until the stream is closed. */
	DeviceStream openInput(AudioDevice device, DeviceInput frames) throws DeviceUnavailableException;

	/** Starts to play; frames are asked of {@code frames} on a thread of the device until the stream is closed. */
	DeviceStream openOutput(AudioDevice device, DeviceOutput frames) throws DeviceUnavailableException;

	@Override
	default void close() {
	}
}
