package org.webphone.media.internal.device;

import java.util.function.Consumer;

import org.webphone.media.DeviceChange;
import org.webphone.media.internal.pcm.ElasticReader;
import org.webphone.media.internal.pcm.SampleRing;
import org.webphone.media.internal.stream.Microphone;

/** A microphone as one session hears it; silence until the device delivers. */
final class MicrophoneTap implements Microphone {

	private final DeviceManager manager;
	private final String request;
	private final Consumer<DeviceChange> told;
	private final SampleRing ring = new SampleRing(Processor.RATE / 2);
	private final ElasticReader reader = new ElasticReader(ring, Processor.RATE);
	private boolean attached;
	private volatile CaptureHub hub;

	MicrophoneTap(DeviceManager manager, String request, Consumer<DeviceChange> told) {
		this.manager = manager;
		this.request = request;
		this.told = told;
	}

	String request() {
		return request;
	}

	SampleRing ring() {
		return ring;
	}

	void joined(CaptureHub joined) {
		hub = joined;
	}

	@Override
	public boolean silent() {
		CaptureHub joined = hub;
		return joined == null || joined.silent();
	}

	void changed(DeviceChange change) {
		told.accept(change);
	}

	@Override
	public void open(int sampleRate) {
		reader.open(sampleRate);
		if (!attached) {
			attached = true;
			manager.attach(this);
		}
	}

	@Override
	public void read(short[] samples, int offset, int length) {
		reader.read(samples, offset, length);
	}

	@Override
	public void close() {
		manager.detach(this);
	}
}
