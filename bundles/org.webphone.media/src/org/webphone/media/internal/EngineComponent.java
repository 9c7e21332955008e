package org.webphone.media.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.webphone.media.AudioDevices;
import org.webphone.media.AudioEngine;
import org.webphone.media.Conference;
import org.webphone.media.MediaException;
import org.webphone.media.MediaSession;
import org.webphone.media.MediaSessionConfig;
import org.webphone.media.RecordingPlayer;
import org.webphone.media.SoundSink;
import org.webphone.media.TonePlayer;
import org.webphone.media.spi.CodecProvider;

/** The engine as a service; codecs of other bundles come and go while it runs. */
@Component(service = AudioEngine.class)
public final class EngineComponent implements AudioEngine {

	private final CopyOnWriteArrayList<CodecProvider> codecs = new CopyOnWriteArrayList<>(
			EngineBuilder.builtIn());
	private final AudioEngine engine;

	@Activate
	public EngineComponent() {
		engine = new EngineBuilder().build(() -> new ArrayList<>(codecs));
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addCodecs(CodecProvider provider) {
		codecs.add(provider);
	}

	void removeCodecs(CodecProvider provider) {
		codecs.remove(provider);
	}

	@Override
	public MediaSession open(MediaSessionConfig config) throws MediaException {
		return engine.open(config);
	}

	@Override
	public Conference openConference() {
		return engine.openConference();
	}

	@Override
	public AudioDevices devices() {
		return engine.devices();
	}

	@Override
	public TonePlayer tones() {
		return engine.tones();
	}

	@Override
	public CompletionStage<RecordingPlayer> openRecording(Path file, SoundSink sink) {
		return engine.openRecording(file, sink);
	}

	@Override
	public List<String> codecs() {
		return engine.codecs();
	}

	@Override
	@Deactivate
	public void close() {
		engine.close();
	}
}
