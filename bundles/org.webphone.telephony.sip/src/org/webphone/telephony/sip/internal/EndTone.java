package org.webphone.telephony.sip.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.webphone.media.AudioEngine;
import org.webphone.media.Playback;
import org.webphone.media.SoundSink;
import org.webphone.media.Tone;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.EndReason;

/**
 * The tone a caller hears for a moment when nobody answered and the exchange sent no sound of its own: busy, congestion, or
 * the three notes of a number that does not exist. Safe from any thread.
 */
final class EndTone {

	private static final int VOLUME = 40;
	private static final int MILLIS = 3000;

	private final AudioEngine engine;
	private final SoundWishes wishes;
	private Optional<Playback> playing = Optional.empty();

	EndTone(AudioEngine engine, SoundWishes wishes) {
		this.engine = engine;
		this.wishes = wishes;
	}

	/** Nothing where no person listens. */
	void play(AccountSettings account, EndReason reason) {
		Optional<Tone> tone = of(reason);
		if (tone.isEmpty() || !wishes.heardByAPerson(account)) {
			return;
		}
		SoundSink ear = wishes.sink(account);
		Playback started = engine.tones().play(tone.get(), account.dialRules().country(), ear, VOLUME);
		synchronized (this) {
			playing.ifPresent(Playback::close);
			playing = Optional.of(started);
		}
		CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS).execute(started::close);
	}

	static Optional<Tone> of(EndReason reason) {
		return switch (reason) {
			case BUSY, DECLINED -> Optional.of(Tone.BUSY);
			case NOT_FOUND -> Optional.of(Tone.SPECIAL_INFORMATION);
			case FORBIDDEN, NETWORK, MEDIA, SERVER -> Optional.of(Tone.CONGESTION);
			default -> Optional.empty();
		};
	}

	/** Another call begins. */
	synchronized void stop() {
		playing.ifPresent(Playback::close);
		playing = Optional.empty();
	}
}
