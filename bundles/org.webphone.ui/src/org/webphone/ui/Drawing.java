package org.webphone.ui;

import java.util.Objects;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/** A square picture made out of an SVG text: four octets a pixel, red, green, blue and how opaque it is. Any thread. */
public final class Drawing {

	static final int OCTETS = 4;

	private final int pixels;
	private final byte[] rgba;

	Drawing(int pixels, byte[] rgba) {
		Objects.checkFromIndexSize(0, pixels * pixels * OCTETS, rgba.length);
		this.pixels = pixels;
		this.rgba = rgba;
	}

	static Drawing of(ImageData data) {
		var rgba = new byte[data.width * data.width * OCTETS];
		for (int y = 0, at = 0; y < data.width; y++) {
			for (int x = 0; x < data.width; x++, at += OCTETS) {
				RGB pixel = data.palette.getRGB(data.getPixel(x, y));
				rgba[at] = (byte) pixel.red;
				rgba[at + 1] = (byte) pixel.green;
				rgba[at + 2] = (byte) pixel.blue;
				rgba[at + 3] = (byte) data.getAlpha(x, y);
			}
		}
		return new Drawing(data.width, rgba);
	}

	int pixels() {
		return pixels;
	}

	byte[] rgba() {
		return rgba;
	}

	/** As it was drawn. */
	public ImageData image() {
		ImageData result = empty();
		for (int at = 0; at < rgba.length; at += OCTETS) {
			System.arraycopy(rgba, at, result.data, at + 1, 3);
			result.alphaData[at / OCTETS] = rgba[at + 3];
		}
		return result;
	}

	/** Red replaced by one colour and blue by the other, mixed as they are where both meet. */
	ImageData coloured(int[] line, int[] mark) {
		ImageData result = empty();
		for (int at = 0; at < rgba.length; at += OCTETS) {
			int red = rgba[at] & 255;
			int blue = rgba[at + 2] & 255;
			int both = Math.max(1, red + blue);
			for (int i = 0; i < 3; i++) {
				result.data[at + 1 + i] = (byte) ((line[i] * red + mark[i] * blue) / both);
			}
			result.alphaData[at / OCTETS] = rgba[at + 3];
		}
		return result;
	}

	/** Its data are four octets a pixel: nothing, red, green, blue. */
	private ImageData empty() {
		var result = new ImageData(pixels, pixels, 8 * OCTETS, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		result.alphaData = new byte[pixels * pixels];
		return result;
	}
}
