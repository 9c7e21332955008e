package org.webphone.media.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.media.AudioDevices;
import org.webphone.media.AudioEngine;
import org.webphone.media.Conference;
import org.webphone.media.MediaException;
import org.webphone.media.MediaSession;
import org.webphone.media.MediaSessionConfig;
import org.webphone.media.RecordingPlayer;
import org.webphone.media.SoundSink;
import org.webphone.media.TonePlayer;
import org.webphone.media.internal.device.DeviceManager;
import org.webphone.media.internal.stream.Bridge;
import org.webphone.media.internal.stream.Endpoints;
import org.webphone.media.internal.stream.InLoop;
import org.webphone.media.internal.stream.Listening;
import org.webphone.media.internal.stream.OutLoop;
import org.webphone.media.internal.stream.Rehearsal;
import org.webphone.media.internal.stream.Session;
import org.webphone.media.internal.stream.Studio;
import org.webphone.media.internal.stream.Tones;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.Codec;
import org.webphone.media.spi.CodecProvider;
import org.webphone.rtp.RtpParameters;
import org.webphone.rtp.RtpStack;

/** Owns the threads and what the sessions share. */
final class Engine implements AudioEngine, Studio {

	private static final int TICK_MILLIS = 100;
	private static final int WARM_UP_MILLIS = 20;

	private final Supplier<List<CodecProvider>> codecs;
	private final RtpStack stack = RtpStack.standard();
	private final ScheduledExecutorService control = NamedExecutors.sequential("media-control");
	private final ScheduledExecutorService files = NamedExecutors.sequential("media-files");
	private final OutLoop out = new OutLoop("media-out");
	private final InLoop in = new InLoop("media-in");
	private final DeviceManager devices;
	private final Endpoints endpoints;
	private final Tones tones;
	private final Listening listening = new Listening(this);
	private final Set<Session> sessions = new CopyOnWriteArraySet<>();
	private final Set<String> warm = ConcurrentHashMap.newKeySet();
	private final AtomicBoolean closed = new AtomicBoolean();

	Engine(Supplier<List<CodecProvider>> codecs, List<AudioDeviceProvider> providers) {
		this.codecs = codecs;
		devices = new DeviceManager(providers);
		endpoints = new Endpoints(devices, files);
		tones = new Tones(endpoints, in, control);
		control.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
	}

	@Override
	public MediaSession open(MediaSessionConfig config) throws MediaException {
		if (closed.get()) {
			throw new MediaException("The program is ending; no new call can be made.");
		}
		try {
			var session = new Session(this, config,
					stack.open(RtpParameters.on(config.local(), config.firstPort(), config.lastPort())));
			sessions.add(session);
			warmUp(config, session);
			return session;
		} catch (IOException e) {
			throw new MediaException("No port for the sound of the call could be opened on "
					+ config.local().getHostAddress() + ": " + e.getMessage(), e);
		}
	}

	/** While the other party's telephone rings there is time for it; what the call needs first comes first. */
	private void warmUp(MediaSessionConfig config, Session session) {
		List<Codec> cold = codecList().stream().filter(c -> config.codecs().contains(c.format().encoding()))
				.filter(c -> warm.add(c.format().encoding())).toList();
		if (!cold.isEmpty()) {
			Runnable all = () -> {
				Rehearsal.play(codecList(), session.capabilities());
				cold.forEach(Codec::warmUp);
			};
			// On a thread of its own: a file that is to be played must not wait behind it.
			control.schedule(() -> NamedExecutors.thread("media-warm-up", all).start(), WARM_UP_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	private void tick() {
		long now = System.nanoTime();
		for (Session session : sessions) {
			session.tick(now);
		}
	}

	@Override
	public Conference openConference() {
		return new Bridge();
	}

	@Override
	public AudioDevices devices() {
		return devices;
	}

	@Override
	public TonePlayer tones() {
		return tones;
	}

	@Override
	public CompletionStage<RecordingPlayer> openRecording(Path file, SoundSink sink) {
		return listening.open(file, sink);
	}

	@Override
	public List<String> codecs() {
		var names = new LinkedHashSet<String>();
		codecList().forEach(c -> names.add(c.format().encoding()));
		return List.copyOf(names);
	}

	@Override
	public ScheduledExecutorService control() {
		return control;
	}

	@Override
	public OutLoop out() {
		return out;
	}

	@Override
	public InLoop in() {
		return in;
	}

	@Override
	public Endpoints endpoints() {
		return endpoints;
	}

	@Override
	public List<Codec> codecList() {
		List<Codec> all = new ArrayList<>();
		codecs.get().forEach(p -> all.addAll(p.codecs()));
		return all;
	}

	@Override
	public void left(Session session) {
		sessions.remove(session);
	}

	@Override
	public void close() {
		if (!closed.compareAndSet(false, true)) {
			return;
		}
		sessions.forEach(Session::close);
		tones.close();
		listening.close();
		// Sessions need a moment on the control thread to say goodbye and to complete their files.
		control.schedule(this::end, 400, TimeUnit.MILLISECONDS);
		await(control);
		await(files);
	}

	private void end() {
		in.close();
		out.close();
		devices.close();
		control.shutdown();
		files.shutdown();
	}

	private static void await(ScheduledExecutorService executor) {
		try {
			if (!executor.awaitTermination(2, TimeUnit.SECONDS)) {
				executor.shutdownNow();
			}
		} catch (InterruptedException e) {
			executor.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}
}
