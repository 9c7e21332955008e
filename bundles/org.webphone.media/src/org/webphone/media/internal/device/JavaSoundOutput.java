package org.webphone.media.internal.device;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.SourceDataLine;

import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.media.spi.DeviceOutput;
import org.webphone.media.spi.DeviceStream;

/** Fills a speaker line in blocks of 10 ms on a thread of its own, which the line itself paces. */
final class JavaSoundOutput implements DeviceStream {

	private final SourceDataLine line;
	private final DeviceOutput frames;
	private volatile boolean open = true;

	JavaSoundOutput(SourceDataLine line, DeviceOutput frames) {
		this.line = line;
		this.frames = frames;
		line.start();
		NamedExecutors.thread("media-speaker", this::run).start();
	}

	private void run() {
		AudioFormat format = line.getFormat();
		int samples = (int) format.getSampleRate() / 100;
		byte[] block = new byte[samples * format.getFrameSize()];
		while (open) {
			frames.fill(block, samples, format.getChannels(), (int) format.getSampleRate());
			if (line.write(block, 0, block.length) < block.length) {
				return;
			}
		}
	}

	@Override
	public void close() {
		open = false;
		line.stop();
		line.flush();
		line.close();
	}
}
