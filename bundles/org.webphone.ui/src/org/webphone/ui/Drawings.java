package org.webphone.ui;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.ImageData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was drawn from SVG files, once for each size, and kept in a file from one start to the next: to draw all of it takes two
 * seconds of processor time at every start, to read it some milliseconds. Any thread.
 */
public final class Drawings {

	private static final Logger LOG = LoggerFactory.getLogger(Drawings.class);

	/** Larger ones are damage: a drawing of 256 pixels at 400 %. */
	private static final int MOST_PIXELS = 1024;

	private final Path file;
	private final String edition;
	private final Function<String, ImageData> pen;
	private final Map<Key, Drawing> drawn = new ConcurrentHashMap<>();
	private boolean changed;

	private record Key(String name, int pixels) {
	}

	/** Reads the file; one of another edition of the product, or a damaged one, counts as none and is written anew. */
	public Drawings(Path file, String edition) {
		this(file, edition, svg -> new ImageData(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
	}

	/** @param pen makes a picture of the text of an SVG file */
	Drawings(Path file, String edition, Function<String, ImageData> pen) {
		this.file = file;
		this.edition = edition;
		this.pen = pen;
		if (Files.exists(file)) {
			read();
		}
	}

	/** The drawing of that name and size, drawn now where it is not there. */
	public Drawing of(String name, int pixels, Supplier<String> svg) {
		return drawn.computeIfAbsent(new Key(name, pixels), key -> {
			changed();
			return Drawing.of(pen.apply(svg.get()));
		});
	}

	private synchronized void changed() {
		changed = true;
	}

	/** Writes the file if something was drawn since it was read. A disk that is full costs the next start some time, no more. */
	public synchronized void keep() {
		if (!changed) {
			return;
		}
		changed = false;
		try {
			Files.createDirectories(file.getParent());
			Path temporary = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
			try {
				write(temporary);
				Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException e) {
			LOG.info("The drawn icons are not kept for the next start: {}", e.toString());
		}
	}

	private void write(Path to) throws IOException {
		try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
			Map<Key, Drawing> all = Map.copyOf(drawn);
			out.writeUTF(edition);
			out.writeInt(all.size());
			for (Map.Entry<Key, Drawing> one : all.entrySet()) {
				out.writeUTF(one.getKey().name());
				out.writeInt(one.getKey().pixels());
				out.write(one.getValue().rgba());
			}
		}
	}

	private void read() {
		try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
			if (!in.readUTF().equals(edition)) {
				return;
			}
			for (int left = in.readInt(); left > 0; left--) {
				var key = new Key(in.readUTF(), in.readInt());
				if (key.pixels() < 1 || key.pixels() > MOST_PIXELS) {
					throw new IOException("a drawing of " + key.pixels() + " pixels");
				}
				drawn.put(key, new Drawing(key.pixels(), in.readNBytes(key.pixels() * key.pixels() * Drawing.OCTETS)));
			}
		} catch (IOException | IndexOutOfBoundsException e) {
			drawn.clear();
			LOG.info("The icons are drawn again, because {} cannot be read: {}", file, e.toString());
		}
	}
}
