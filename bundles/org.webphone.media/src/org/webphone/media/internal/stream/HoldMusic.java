package org.webphone.media.internal.stream;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.webphone.media.SoundSource;
import org.webphone.media.spi.PcmSource;

/** What a party hears whom we put on hold, in place of the microphone. Belongs to {@code media-control}. */
final class HoldMusic {

	private final Sender sender;
	private final Function<SoundSource, PcmSource> open;
	private final Consumer<Runnable> later;
	private SoundSource chosen;
	private PcmSource played;

	/** @param later runs what it is given once the media threads no longer use what was taken from them */
	HoldMusic(Sender sender, Function<SoundSource, PcmSource> open, Consumer<Runnable> later) {
		this.sender = sender;
		this.open = open;
		this.later = later;
	}

	/** For the next hold. */
	void choose(Optional<SoundSource> music) {
		chosen = music.orElse(null);
	}

	/** Whether the party on hold hears it now. */
	boolean playing() {
		return played != null;
	}

	/** Where none was chosen nothing is played. */
	void start() {
		if (chosen != null && played == null) {
			played = open.apply(chosen);
			sender.music(played);
		}
	}

	void stop() {
		PcmSource before = played;
		if (before != null) {
			played = null;
			sender.music(null);
			later.accept(before::close);
		}
	}

	/** Once nobody reads from it. */
	void close() {
		if (played != null) {
			played.close();
		}
	}
}
