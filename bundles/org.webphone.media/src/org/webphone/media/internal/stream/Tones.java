package org.webphone.media.internal.stream;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.webphone.media.Playback;
import org.webphone.media.SoundSink;
import org.webphone.media.Tone;
import org.webphone.media.TonePlayer;
import org.webphone.media.internal.tone.KeyScore;
import org.webphone.media.internal.tone.NetworkTones;
import org.webphone.media.internal.tone.Ringtones;
import org.webphone.media.internal.tone.Score;
import org.webphone.preferences.SoundSettings;

/** Plays scores into sinks, without a call. */
public final class Tones implements TonePlayer, AutoCloseable {

	private final Endpoints endpoints;
	private final InLoop loop;
	private final ScheduledExecutorService control;
	private final Ringtones ringtones = new Ringtones();
	private final Set<ToneStream> playing = ConcurrentHashMap.newKeySet();

	public Tones(Endpoints endpoints, InLoop loop, ScheduledExecutorService control) {
		this.endpoints = endpoints;
		this.loop = loop;
		this.control = control;
	}

	@Override
	public List<String> ringtones() {
		return ringtones.names();
	}

	@Override
	public Playback ring(String ringtone, SoundSink sink, int volume) {
		if (ringtone.equals(SoundSettings.SILENT)) {
			return new LocalTone(ringtones.named(""), 0).closed();
		}
		return start(ringtones.named(ringtone), sink, volume);
	}

	@Override
	public Playback play(Tone tone, String country, SoundSink sink, int volume) {
		return start(NetworkTones.of(tone, country), sink, volume);
	}

	@Override
	public Playback key(char digit, SoundSink sink, int volume) {
		return start(KeyScore.of(digit), sink, volume);
	}

	private Playback start(Score score, SoundSink sink, int volume) {
		var tone = new LocalTone(score, Math.max(0, Math.min(100, volume)) / 100.0);
		var stream = new ToneStream(tone, endpoints.playout(sink, change -> {
		}), this::ended);
		playing.add(stream);
		loop.add(stream);
		return tone;
	}

	/** On {@code media-in}: what follows belongs elsewhere. */
	private void ended(ToneStream stream) {
		control.schedule(() -> {
			loop.remove(stream);
			playing.remove(stream);
			stream.release();
		}, ToneStream.TAIL_MILLIS, TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		playing.forEach(ToneStream::stop);
	}
}
