package org.webphone.media;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.webphone.core.Subscription;

/** The sound devices of this machine. Safe from any thread; lists are snapshots kept fresh in the background. */
public interface AudioDevices {

	List<AudioDevice> speakers();

	List<AudioDevice> microphones();

	/** The device an identity, a name or a part of a name means now; "auto" prefers a headset, then the default. */
	Optional<AudioDevice> find(String idOrName, boolean input);

	/** Tells the complete new list after each change. */
	Subscription addListener(Consumer<List<AudioDevice>> listener);

	/** Measures a microphone until closed: its level in dBFS, about ten times a second. */
	Playback meter(String microphone, DoubleConsumer level);
}
