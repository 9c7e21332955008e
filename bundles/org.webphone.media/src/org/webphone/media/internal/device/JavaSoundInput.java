package org.webphone.media.internal.device;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.TargetDataLine;

import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.media.spi.DeviceInput;
import org.webphone.media.spi.DeviceStream;

/** Reads a microphone line in blocks of 10 ms on a thread of its own. */
final class JavaSoundInput implements DeviceStream {

	private final TargetDataLine line;
	private final DeviceInput frames;
	private volatile boolean open = true;

	JavaSoundInput(TargetDataLine line, DeviceInput frames) {
		this.line = line;
		this.frames = frames;
		line.start();
		NamedExecutors.thread("media-microphone", this::run).start();
	}

	private void run() {
		AudioFormat format = line.getFormat();
		int samples = (int) format.getSampleRate() / 100;
		byte[] block = new byte[samples * format.getFrameSize()];
		while (open) {
			int count = line.read(block, 0, block.length);
			if (count < block.length) {
				// A line that was closed or lost reads short; the watch over the device decides.
				return;
			}
			frames.recorded(block, samples, format.getChannels(), (int) format.getSampleRate());
		}
	}

	@Override
	public void close() {
		open = false;
		line.stop();
		line.close();
	}
}
