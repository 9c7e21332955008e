package org.webphone.media.internal.device;

import org.webphone.media.Processing;
import org.webphone.media.internal.pcm.Leveler;
import org.webphone.media.internal.pcm.Pcm;

import dev.onvoid.webrtc.media.audio.AudioProcessing;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig.NoiseSuppression;
import dev.onvoid.webrtc.media.audio.AudioProcessingStreamConfig;

/**
 * The WebRTC processing module. One thread calls {@link #nearEnd}, one {@link #farEnd}, a third may configure; the
 * module is made for that.
 */
final class WebRtcProcessing {

	/** Speaker and microphone together; the echo canceller finds the exact delay itself. */
	private static final int DELAY_MILLIS = 60;
	private static final float MOST_GAIN_DB = 40;
	private static final float FIRST_GAIN_DB = 8;
	private static final float GAIN_SPEED_DB = 10;
	private static final float NOISE_CEILING_DB = -45;

	private final AudioProcessing module = new AudioProcessing();
	private final AudioProcessingConfig config = new AudioProcessingConfig();
	private final AudioProcessingStreamConfig stream = new AudioProcessingStreamConfig(Processor.RATE, 1);
	private final byte[] nearIn = new byte[Processor.BLOCK * 2];
	private final byte[] nearOut = new byte[Processor.BLOCK * 2];
	private final byte[] farIn = new byte[Processor.BLOCK * 2];
	private final byte[] farOut = new byte[Processor.BLOCK * 2];
	private final Leveler leveler = new Leveler();
	private volatile boolean levels;
	private volatile boolean closed;

	void configure(Processing wanted) {
		config.highPassFilter.enabled = true;
		config.echoCanceller.enabled = wanted.echoSuppression();
		config.echoCanceller.enforceHighPassFiltering = true;
		config.noiseSuppression.enabled = wanted.noiseSuppression();
		config.noiseSuppression.level = NoiseSuppression.Level.HIGH;
		config.gainControl.enabled = wanted.automaticGain();
		config.gainControl.adaptiveDigital.enabled = wanted.automaticGain();
		config.gainControl.adaptiveDigital.maxGainDb = MOST_GAIN_DB;
		config.gainControl.adaptiveDigital.initialGainDb = FIRST_GAIN_DB;
		config.gainControl.adaptiveDigital.maxGainChangeDbPerSecond = GAIN_SPEED_DB;
		config.gainControl.adaptiveDigital.maxOutputNoiseLevelDbfs = NOISE_CEILING_DB;
		module.applyConfig(config);
		levels = wanted.automaticGain();
	}

	void nearEnd(short[] block) {
		if (closed) {
			return;
		}
		Pcm.fromMono(block, block.length, nearIn, 1);
		module.setStreamDelayMs(DELAY_MILLIS);
		if (module.processStream(nearIn, stream, stream, nearOut) == 0) {
			Pcm.toMono(nearOut, 1, block.length, block);
			if (levels) {
				leveler.level(block);
			}
		}
	}

	void farEnd(short[] block) {
		if (!closed) {
			Pcm.fromMono(block, block.length, farIn, 1);
			module.processReverseStream(farIn, stream, stream, farOut);
		}
	}

	/** No device runs any more. */
	void close() {
		closed = true;
		module.dispose();
	}
}
