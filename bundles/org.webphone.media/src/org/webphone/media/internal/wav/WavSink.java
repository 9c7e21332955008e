package org.webphone.media.internal.wav;

import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.internal.pcm.SampleRing;
import org.webphone.media.spi.PcmSink;

/** What one call says into a WAV file that others may be heard in too: the real-time thread fills a ring, {@code media-files} empties it. */
final class WavSink implements PcmSink {

	private final WavFiles owner;
	private final WavMix mix;
	private final int fileRate;
	private final SampleRing ring;
	private final short[] converted;
	private Resampler resampler;
	private int quiet;

	WavSink(WavFiles owner, WavMix mix) {
		this.owner = owner;
		this.mix = mix;
		fileRate = mix.sampleRate();
		ring = new SampleRing(fileRate * 4);
		converted = new short[fileRate / 5];
	}

	@Override
	public void open(int sampleRate) {
		resampler = sampleRate == fileRate ? null : new Resampler(sampleRate, fileRate);
	}

	@Override
	public void write(short[] samples, int offset, int length) {
		if (resampler == null) {
			ring.write(samples, offset, length);
			return;
		}
		int count = resampler.feed(samples, offset, length, converted, 0);
		ring.write(converted, 0, count);
	}

	@Override
	public void close() {
		owner.close(mix, this);
	}

	/** On {@code media-files}. */
	SampleRing ring() {
		return ring;
	}

	/** For so many turns in a row nothing has come. On {@code media-files}. */
	int quietTurns() {
		quiet = ring.available() == 0 ? quiet + 1 : 0;
		return quiet;
	}
}
