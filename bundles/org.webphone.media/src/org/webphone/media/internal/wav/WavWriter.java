package org.webphone.media.internal.wav;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes 16-bit WAV. The lengths in the header are brought up to date with every {@link #flush}, so that a crash leaves
 * a file that plays. Used by one thread.
 */
public final class WavWriter implements Closeable {

	private static final int HEADER = 44;
	private static final long MOST = 0xFFFF_FFFFL - HEADER;

	private final RandomAccessFile file;
	private final int channels;
	private final int sampleRate;
	private final ByteBuffer buffer = ByteBuffer.allocate(1 << 15).order(ByteOrder.LITTLE_ENDIAN);
	private long octets;

	public WavWriter(Path path, int channels, int sampleRate) throws IOException {
		this.channels = channels;
		this.sampleRate = sampleRate;
		file = new RandomAccessFile(path.toFile(), "rw");
		try {
			file.setLength(0);
			file.write(header());
		} catch (IOException e) {
			file.close();
			throw e;
		}
	}

	/** Interleaved samples. */
	public void write(short[] samples, int offset, int length) throws IOException {
		for (int i = 0; i < length; i++) {
			if (buffer.remaining() < 2) {
				drain();
			}
			buffer.putShort(samples[offset + i]);
		}
	}

	private void drain() throws IOException {
		if (octets + buffer.position() > MOST) {
			throw new IOException("the file has reached the four gigabytes a WAV file can hold");
		}
		file.write(buffer.array(), 0, buffer.position());
		octets += buffer.position();
		buffer.clear();
	}

	/** Writes what waits and completes the header. */
	public void flush() throws IOException {
		drain();
		long end = file.getFilePointer();
		file.seek(0);
		file.write(header());
		file.seek(end);
	}

	private byte[] header() {
		return ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN).put(tag("RIFF"))
				.putInt((int) (octets + HEADER - 8)).put(tag("WAVEfmt ")).putInt(16).putShort((short) WavFormat.PCM)
				.putShort((short) channels).putInt(sampleRate).putInt(sampleRate * channels * 2)
				.putShort((short) (channels * 2)).putShort((short) 16).put(tag("data")).putInt((int) octets).array();
	}

	private static byte[] tag(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() throws IOException {
		try {
			flush();
		} finally {
			file.close();
		}
	}
}
