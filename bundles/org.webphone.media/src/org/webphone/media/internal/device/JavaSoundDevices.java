package org.webphone.media.internal.device;

import java.util.ArrayList;
import java.util.List;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.media.AudioDevice;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.DeviceInput;
import org.webphone.media.spi.DeviceOutput;
import org.webphone.media.spi.DeviceStream;
import org.webphone.media.spi.DeviceUnavailableException;

/** Devices through Java Sound, where there is no native library. */
public final class JavaSoundDevices implements AudioDeviceProvider {

	private static final Logger LOG = LoggerFactory.getLogger(JavaSoundDevices.class);
	private static final float[] RATES = { 48_000, 44_100, 16_000 };
	private static final int[] CHANNELS = { 1, 2 };

	@Override
	public String name() {
		return "Java Sound";
	}

	@Override
	public boolean usable() {
		try {
			return !devices().isEmpty();
		} catch (LinkageError | RuntimeException e) {
			LOG.debug("Java Sound cannot reach sound devices here: {}", e.toString());
			return false;
		}
	}

	@Override
	public List<AudioDevice> devices() {
		List<AudioDevice> all = new ArrayList<>();
		for (Mixer.Info info : AudioSystem.getMixerInfo()) {
			Mixer mixer = AudioSystem.getMixer(info);
			add(all, info, offers(mixer.getTargetLineInfo(), TargetDataLine.class), true);
			add(all, info, offers(mixer.getSourceLineInfo(), SourceDataLine.class), false);
		}
		return all;
	}

	private static boolean offers(Line.Info[] lines, Class<?> kind) {
		for (Line.Info line : lines) {
			if (kind.isAssignableFrom(line.getLineClass())) {
				return true;
			}
		}
		return false;
	}

	private static void add(List<AudioDevice> all, Mixer.Info info, boolean offered, boolean input) {
		if (offered) {
			boolean first = all.stream().noneMatch(d -> d.input() == input);
			String name = info.getName();
			all.add(new AudioDevice(name, name, input, DeviceChoice.looksLikeHeadset(name), first));
		}
	}

	@Override
	public Subscription onChange(Runnable change) {
		return () -> {
		};
	}

	@Override
	public DeviceStream openInput(AudioDevice device, DeviceInput frames) throws DeviceUnavailableException {
		var line = (TargetDataLine) open(device, TargetDataLine.class);
		return new JavaSoundInput(line, frames);
	}

	@Override
	public DeviceStream openOutput(AudioDevice device, DeviceOutput frames) throws DeviceUnavailableException {
		var line = (SourceDataLine) open(device, SourceDataLine.class);
		return new JavaSoundOutput(line, frames);
	}

	private static DataLine open(AudioDevice device, Class<? extends DataLine> kind) throws DeviceUnavailableException {
		Exception last = null;
		for (Mixer.Info info : AudioSystem.getMixerInfo()) {
			if (!info.getName().equals(device.id())) {
				continue;
			}
			for (float rate : RATES) {
				for (int channels : CHANNELS) {
					var format = new AudioFormat(rate, 16, channels, true, false);
					try {
						return open(AudioSystem.getMixer(info), kind, format);
					} catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
						last = e;
					}
				}
			}
		}
		throw new DeviceUnavailableException("the device " + device.name() + " could not be opened", last);
	}

	private static DataLine open(Mixer mixer, Class<? extends DataLine> kind, AudioFormat format)
			throws LineUnavailableException {
		var line = (DataLine) mixer.getLine(new DataLine.Info(kind, format));
		// 40 ms: less makes lines of Java Sound stutter, more is delay that is heard.
		int octets = (int) (format.getFrameRate() / 25) * format.getFrameSize();
		if (line instanceof TargetDataLine in) {
			in.open(format, octets);
		} else if (line instanceof SourceDataLine out) {
			out.open(format, octets);
		}
		return line;
	}
}
