package org.webphone.media.internal.wav;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.webphone.media.internal.codec.Companding;

/** Reads a WAV file as mono 16-bit samples, whatever it holds; never trusts its lengths. */
public final class WavReader implements Closeable {

	private final InputStream in;
	private final WavFormat format;
	private final byte[] octets;
	private long left;

	public WavReader(Path file) throws IOException {
		in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
		try {
			expect("RIFF");
			number(4);
			expect("WAVE");
			format = findFormat();
			left = findData();
		} catch (EOFException e) {
			in.close();
			throw new IOException("a WAV file that ends in its header", e);
		} catch (IOException e) {
			in.close();
			throw e;
		}
		octets = new byte[format.frameOctets() * 4096];
	}

	public int sampleRate() {
		return format.sampleRate();
	}

	private void expect(String tag) throws IOException {
		if (!tag().equals(tag)) {
			throw new IOException("not a WAV file");
		}
	}

	private String tag() throws IOException {
		return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
	}

	private long number(int count) throws IOException {
		byte[] raw = in.readNBytes(count);
		if (raw.length < count) {
			throw new EOFException();
		}
		long value = 0;
		for (int i = count - 1; i >= 0; i--) {
			value = value << 8 | raw[i] & 0xFF;
		}
		return value;
	}

	private WavFormat findFormat() throws IOException {
		for (String tag = tag(); tag.length() == 4; tag = tag()) {
			long size = number(4);
			if (!tag.equals("fmt ")) {
				in.skipNBytes(size + (size & 1));
				continue;
			}
			int code = (int) number(2);
			int channels = (int) number(2);
			int rate = (int) number(4);
			number(6);
			int bits = (int) number(2);
			long rest = size - 16 + (size & 1);
			if (code == WavFormat.EXTENSIBLE && rest >= 10) {
				number(8);
				// The first two octets of the sub-format's identifier are the code.
				code = (int) number(2);
				rest -= 10;
			}
			in.skipNBytes(Math.max(0, rest));
			var found = new WavFormat(code, channels, rate, bits);
			found.check();
			return found;
		}
		throw new EOFException();
	}

	private long findData() throws IOException {
		for (String tag = tag(); tag.length() == 4; tag = tag()) {
			long size = number(4);
			if (tag.equals("data")) {
				// A writer that crashed leaves 0 or -1: read to the end then.
				return size == 0 || size == 0xFFFFFFFFL ? Long.MAX_VALUE : size;
			}
			in.skipNBytes(size + (size & 1));
		}
		throw new EOFException();
	}

	/** Reads up to {@code length} samples; 0 at the end. */
	public int read(short[] into, int offset, int length) throws IOException {
		int frame = format.frameOctets();
		int wanted = (int) Math.min(Math.min(left, octets.length), (long) length * frame);
		int count = in.readNBytes(octets, 0, wanted - wanted % frame) / frame;
		left -= (long) count * frame;
		ByteBuffer buffer = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < count; i++) {
			int sum = 0;
			for (int c = 0; c < format.channels(); c++) {
				sum += sample(buffer);
			}
			into[offset + i] = (short) (sum / format.channels());
		}
		return count;
	}

	/** Leaves out so many samples, or all that are left. */
	public void skip(long samples) throws IOException {
		long wanted = Math.min(left, samples * format.frameOctets());
		long skipped = 0;
		while (skipped < wanted) {
			long step = in.skip(wanted - skipped);
			if (step <= 0) {
				break;
			}
			skipped += step;
		}
		left -= skipped;
	}

	private int sample(ByteBuffer buffer) {
		return switch (format.code()) {
			case WavFormat.FLOAT -> Math.round(Math.max(-1, Math.min(1, buffer.getFloat())) * 32767);
			case WavFormat.ALAW -> Companding.alaw(buffer.get());
			case WavFormat.ULAW -> Companding.ulaw(buffer.get());
			default -> whole(buffer);
		};
	}

	private int whole(ByteBuffer buffer) {
		return switch (format.bits()) {
			case 8 -> ((buffer.get() & 0xFF) - 128) << 8;
			case 16 -> buffer.getShort();
			case 24 -> {
				buffer.get();
				yield buffer.getShort();
			}
			default -> buffer.getInt() >> 16;
		};
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
