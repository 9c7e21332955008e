package org.webphone.media.internal.device;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.Listeners;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.media.AudioDevice;
import org.webphone.media.AudioDevices;
import org.webphone.media.DeviceChange;
import org.webphone.media.Playback;
import org.webphone.media.Processing;
import org.webphone.media.internal.stream.Playout;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.PcmSource;

/**
 * Knows the devices and shares each among all that use it. Everything slow happens on one thread of its own: opening a
 * device may take seconds and must hold up nobody.
 */
public final class DeviceManager implements AudioDevices, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(DeviceManager.class);
	private static final int CHECK_MILLIS = 150;
	/** Where the system does not tell of changes they are looked for this often. */
	private static final int CHECKS_A_REFRESH = 13;

	private final List<AudioDeviceProvider> providers;
	private final ScheduledExecutorService thread = NamedExecutors.sequential("media-devices");
	private final Listeners<Consumer<List<AudioDevice>>> listeners = new Listeners<>("media-device-list");
	private final Map<String, CaptureHub> microphones = new HashMap<>();
	private final Map<String, SpeakerHub> speakers = new HashMap<>();
	private final Processor processor = new Processor();
	private volatile List<AudioDevice> known = List.of();
	private volatile boolean looked;
	private AudioDeviceProvider provider;
	private Subscription changes;
	private final AtomicBoolean refreshing = new AtomicBoolean();
	private boolean checking;
	private int checks;

	public DeviceManager(List<AudioDeviceProvider> providers) {
		this.providers = List.copyOf(providers);
	}

	/** The way to the devices, found when first needed; null where there is none. On the devices' thread. */
	AudioDeviceProvider provider() {
		if (provider == null) {
			provider = providers.stream().filter(AudioDeviceProvider::usable).findFirst().orElse(null);
			if (provider != null) {
				LOG.info("Sound devices are reached through {}", provider.name());
				changes = provider.onChange(this::changed);
			}
		}
		return provider;
	}

	/** Several changes at once are one. */
	private void changed() {
		if (!refreshing.getAndSet(true)) {
			submit(() -> {
				refreshing.set(false);
				refresh();
			});
		}
	}

	private void submit(Runnable task) {
		try {
			thread.execute(task);
		} catch (RejectedExecutionException e) {
			LOG.debug("The engine is closed; a device task is dropped");
		}
	}

	/** Reads the list anew, on the devices' thread. */
	void refresh() {
		AudioDeviceProvider reached = provider();
		List<AudioDevice> now = reached == null ? List.of() : List.copyOf(reached.devices());
		boolean changed = !now.equals(known);
		known = now;
		looked = true;
		if (changed) {
			LOG.debug("Sound devices: {}", now);
			listeners.tell(l -> l.accept(now));
			supervise(true);
		}
	}

	/** Watches over open devices: those that fell silent are opened anew, or replaced. */
	private void supervise(boolean changed) {
		microphones.values().forEach(m -> m.check(changed));
		speakers.values().forEach(s -> s.check(changed));
	}

	private void check() {
		if (++checks % CHECKS_A_REFRESH == 0) {
			refresh();
		}
		supervise(false);
	}

	/** The device a request means now, on the devices' thread. */
	Optional<AudioDevice> resolve(String request, boolean input) {
		if (!looked) {
			refresh();
		}
		return DeviceChoice.choose(known, request, input);
	}

	/** Whether the last list had it; on the devices' thread. */
	boolean isThere(AudioDevice device) {
		return known.stream().anyMatch(d -> d.input() == device.input() && d.id().equals(device.id()));
	}

	/** A microphone for one reader; it is opened when first read from. */
	public PcmSource microphone(String request, Consumer<DeviceChange> told) {
		return new MicrophoneTap(this, request, told);
	}

	/** A speaker for one writer; it is opened when first written to. */
	public Playout speaker(String request, Consumer<DeviceChange> told) {
		return new SpeakerVoice(this, request, told);
	}

	void attach(MicrophoneTap tap) {
		submit(() -> {
			startChecking();
			microphones.computeIfAbsent(tap.request(), r -> new CaptureHub(this, r, processor)).add(tap);
		});
	}

	void detach(MicrophoneTap tap) {
		submit(() -> {
			CaptureHub hub = microphones.get(tap.request());
			if (hub != null && hub.remove(tap)) {
				microphones.remove(tap.request());
			}
		});
	}

	void attach(SpeakerVoice voice) {
		submit(() -> {
			startChecking();
			speakers.computeIfAbsent(voice.request(), r -> new SpeakerHub(this, r, processor)).add(voice);
		});
	}

	void detach(SpeakerVoice voice) {
		submit(() -> {
			SpeakerHub hub = speakers.get(voice.request());
			if (hub != null && hub.remove(voice)) {
				speakers.remove(voice.request());
			}
		});
	}

	private void startChecking() {
		if (!checking) {
			checking = true;
			thread.scheduleWithFixedDelay(this::check, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	/** What is done to the microphones' sound from now on. */
	public void processing(Processing wanted) {
		submit(() -> processor.configure(wanted));
	}

	@Override
	public List<AudioDevice> speakers() {
		return list(false);
	}

	@Override
	public List<AudioDevice> microphones() {
		return list(true);
	}

	private List<AudioDevice> list(boolean input) {
		if (!looked) {
			submit(() -> {
				if (!looked) {
					refresh();
				}
			});
		}
		return known.stream().filter(d -> d.input() == input).toList();
	}

	@Override
	public Optional<AudioDevice> find(String idOrName, boolean input) {
		list(input);
		return DeviceChoice.choose(known, idOrName, input);
	}

	@Override
	public Subscription addListener(Consumer<List<AudioDevice>> listener) {
		submit(() -> {
			startChecking();
			refresh();
		});
		return listeners.add(listener);
	}

	@Override
	public Playback meter(String microphone, DoubleConsumer level) {
		return new MicrophoneMeter(this, microphone, level);
	}

	ScheduledExecutorService thread() {
		return thread;
	}

	@Override
	public void close() {
		submit(() -> {
			microphones.values().forEach(CaptureHub::close);
			speakers.values().forEach(SpeakerHub::close);
			if (changes != null) {
				changes.close();
			}
			processor.close();
			providers.forEach(AudioDeviceProvider::close);
			thread.shutdownNow();
		});
		listeners.close();
	}
}
