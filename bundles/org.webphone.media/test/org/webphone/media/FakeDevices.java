package org.webphone.media;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.webphone.core.Subscription;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.DeviceInput;
import org.webphone.media.spi.DeviceOutput;
import org.webphone.media.spi.DeviceStream;
import org.webphone.media.spi.DeviceUnavailableException;

/** Devices in memory: microphones hear a tone each, speakers keep what they play; they can be pulled out and be busy. */
final class FakeDevices implements AudioDeviceProvider {

	private final List<AudioDevice> devices = new CopyOnWriteArrayList<>();
	private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
	private final Set<String> busy = ConcurrentHashMap.newKeySet();
	private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
	private final int rate;
	private final int channels;
	/** What all speakers play. */
	final Heard played = new Heard();

	FakeDevices(int rate, int channels) {
		this.rate = rate;
		this.channels = channels;
		played.open(rate);
	}

	/** The number at the end of a microphone's name is the tone it hears. */
	FakeDevices plug(String name, boolean input) {
		devices.add(new AudioDevice(name, name, input, name.startsWith("headset"), devices.isEmpty()));
		watchers.forEach(Runnable::run);
		return this;
	}

	void unplug(String name) {
		devices.removeIf(d -> d.name().equals(name));
		watchers.forEach(Runnable::run);
	}

	void busy(String name) {
		busy.add(name);
	}

	@Override
	public String name() {
		return "memory";
	}

	@Override
	public boolean usable() {
		return true;
	}

	@Override
	public List<AudioDevice> devices() {
		return List.copyOf(devices);
	}

	@Override
	public Subscription onChange(Runnable change) {
		watchers.add(change);
		return () -> watchers.remove(change);
	}

	@Override
	public DeviceStream openInput(AudioDevice device, DeviceInput frames) throws DeviceUnavailableException {
		refuseBusy(device);
		double hertz = Double.parseDouble(device.name().replaceAll("\\D", ""));
		byte[] block = new byte[rate / 100 * channels * 2];
		int[] at = { 0 };
		return every10Millis(device, () -> {
			for (int i = 0, o = 0; i < rate / 100; i++) {
				short sample = (short) (8000 * Math.sin(2 * Math.PI * hertz * at[0]++ / rate));
				for (int c = 0; c < channels; c++, o += 2) {
					block[o] = (byte) sample;
					block[o + 1] = (byte) (sample >> 8);
				}
			}
			frames.recorded(block, rate / 100, channels, rate);
		});
	}

	@Override
	public DeviceStream openOutput(AudioDevice device, DeviceOutput frames) throws DeviceUnavailableException {
		refuseBusy(device);
		byte[] block = new byte[rate / 100 * channels * 2];
		short[] mono = new short[rate / 100];
		return every10Millis(device, () -> {
			frames.fill(block, rate / 100, channels, rate);
			for (int i = 0; i < mono.length; i++) {
				mono[i] = (short) (block[i * channels * 2] & 0xFF | block[i * channels * 2 + 1] << 8);
			}
			played.write(mono, 0, mono.length);
		});
	}

	private void refuseBusy(AudioDevice device) throws DeviceUnavailableException {
		if (busy.contains(device.name())) {
			throw new DeviceUnavailableException(device.name() + " is in use by another program");
		}
	}

	private DeviceStream every10Millis(AudioDevice device, Runnable block) {
		ScheduledFuture<?> timer = clock.scheduleAtFixedRate(() -> {
			if (devices.contains(device)) {
				block.run();
			}
		}, 10, 10, TimeUnit.MILLISECONDS);
		return () -> timer.cancel(false);
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}
}
