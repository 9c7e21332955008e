package org.webphone.media.internal.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.webphone.core.Subscription;
import org.webphone.core.concurrent.Listeners;
import org.webphone.media.DeviceChange;
import org.webphone.media.MediaException;
import org.webphone.media.MediaListener;
import org.webphone.media.MediaSession;
import org.webphone.media.MediaSessionConfig;
import org.webphone.media.Playback;
import org.webphone.media.Processing;
import org.webphone.media.Recording;
import org.webphone.media.SoundSink;
import org.webphone.media.SoundSource;
import org.webphone.media.SoundStats;
import org.webphone.media.Tone;
import org.webphone.media.internal.tone.NetworkTones;
import org.webphone.media.spi.PcmSource;
import org.webphone.preferences.DtmfMode;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.TelephoneEventSender;
import org.webphone.sdp.LocalCapabilities;
import org.webphone.sdp.Negotiated;

/** One call's sound: joins the two halves with what the caller wants. State changes run on {@code media-control}. */
public final class Session implements MediaSession {

	private static final int KEY_MILLIS = 120;
	private static final int KEY_GAP_MILLIS = 80;
	private static final double COMFORT_VOLUME = 0.4;

	private final Studio studio;
	private final MediaSessionConfig config;
	private final RtpSession rtp;
	private final Keys keys;
	private volatile LocalCapabilities capabilities;
	private final Listeners<MediaListener> listeners = new Listeners<>("media-events");
	private final KeyInbox inbox = new KeyInbox();
	private final Sender sender;
	private final Receiver receiver;
	private final PlanMaker plans;
	private final SessionReport report;
	private final AtomicBoolean closed = new AtomicBoolean();
	private volatile Negotiated negotiated;
	private volatile PcmSource source;
	private volatile Playout playout;
	private volatile CallRecorder recorder;
	private volatile boolean encrypted;
	private final HoldMusic music;
	private Bridge bridge;

	public Session(Studio studio, MediaSessionConfig config, RtpSession rtp) {
		this.studio = studio;
		this.config = config;
		this.rtp = rtp;
		keys = Keys.of(config.srtp());
		capabilities = Offering.capabilities(studio.codecList(), config, rtp, keys);
		source = studio.endpoints().source(config.source(), this::deviceChanged);
		playout = studio.endpoints().playout(config.sink(), this::deviceChanged);
		sender = new Sender(rtp, source);
		music = new HoldMusic(sender, next -> studio.endpoints().source(next, this::deviceChanged), this::later);
		receiver = new Receiver(rtp, playout, inbox);
		plans = new PlanMaker(studio.codecList());
		report = new SessionReport(this, sender, receiver, rtp, listeners);
		report.microphone(config.source() instanceof SoundSource.Device);
		studio.endpoints().devices().processing(config.processing());
	}

	@Override
	public InetSocketAddress localAddress() {
		return new InetSocketAddress(rtp.localAddress(), rtp.localPort());
	}

	@Override
	public void moveTo(InetAddress local) throws MediaException {
		try {
			rtp.moveTo(local);
		} catch (IOException e) {
			throw new MediaException("No port for the sound of the call could be opened on " + local.getHostAddress() + ": "
					+ e.getMessage(), e);
		}
		capabilities = capabilities.withAddress(local.getHostAddress(), rtp.localPort(), rtp.localRtcpPort());
	}

	@Override
	public LocalCapabilities capabilities() {
		return capabilities;
	}

	@Override
	public void apply(Negotiated next, boolean held) {
		PeerResolver.resolve(next, studio.control(), (peer, failure) -> {
			if (closed.get()) {
				return;
			}
			report.peerFailure(failure);
			if (peer != null || failure != null) {
				// 0.0.0.0 only says hold (RFC 3264 section 8.4): the address before stays in force.
				rtp.peer(peer);
			}
			encrypted = keys.protect(rtp, next);
			plans.clocks(next, rtp);
			receiver.plan(plans.receive(next));
			boolean playing = held && next.direction().sends();
			if (playing) {
				music.start();
			}
			sender.plan(plans.send(next, config.dtmf() == DtmfMode.AUTO || config.dtmf() == DtmfMode.RTP, !held || music.playing()));
			if (!playing) {
				music.stop();
			}
			negotiated = next;
			studio.in().add(receiver);
			studio.out().add(sender);
			studio.out().wake();
			report.applied(plans.codec(next.codec().send()).orElse(null), next, held);
		});
	}

	@Override
	public boolean encrypted() {
		return encrypted;
	}

	@Override
	public void mute(boolean on) {
		sender.mute(on);
	}

	@Override
	public boolean muted() {
		return sender.muted();
	}

	@Override
	public boolean sendDtmf(String digits) {
		boolean asEvents = takesTelephoneEvents() && config.dtmf() != DtmfMode.INBAND;
		studio.control().execute(() -> {
			SendPlan plan = sender.plan();
			TelephoneEventSender events = plan == null ? null : plan.events();
			for (char digit : digits.toCharArray()) {
				if (events != null) {
					events.press(digit, KEY_MILLIS, KEY_GAP_MILLIS);
				} else {
					sender.keys().press(digit);
				}
			}
		});
		return asEvents;
	}

	@Override
	public boolean takesTelephoneEvents() {
		Negotiated agreed = negotiated;
		return agreed != null && agreed.telephoneEvent().isPresent();
	}

	@Override
	public void source(SoundSource next) {
		studio.control().execute(() -> {
			if (closed.get()) {
				return;
			}
			PcmSource before = source;
			source = studio.endpoints().source(next, this::deviceChanged);
			sender.source(source);
			report.microphone(next instanceof SoundSource.Device);
			later(before::close);
		});
	}

	@Override
	public void sink(SoundSink next) {
		studio.control().execute(() -> {
			if (closed.get()) {
				return;
			}
			Playout before = playout;
			playout = studio.endpoints().playout(next, this::deviceChanged);
			receiver.playout(playout);
			later(before::close);
		});
	}

	@Override
	public void holdMusic(Optional<SoundSource> chosen) {
		studio.control().execute(() -> music.choose(chosen));
	}

	/** The media threads are at most one frame behind; what they no longer use may go. */
	private void later(Runnable end) {
		studio.control().schedule(end, 150, TimeUnit.MILLISECONDS);
	}

	@Override
	public void processing(Processing processing) {
		studio.endpoints().devices().processing(processing);
	}

	@Override
	public Playback play(Tone tone, String country) {
		var local = new LocalTone(NetworkTones.of(tone, country), COMFORT_VOLUME);
		studio.control().execute(() -> {
			if (!closed.get() && local.playing()) {
				receiver.tone(local);
				studio.in().add(receiver);
			}
		});
		return local;
	}

	@Override
	public synchronized Recording record(Path file) throws MediaException {
		CallRecorder running = recorder;
		if (running != null && running.running()) {
			throw new MediaException("This call is being recorded already, to " + running.file() + ".");
		}
		recorder = new CallRecorder(file, studio.endpoints().files(), sender, receiver,
				why -> listeners.tell(l -> l.recordingFailed(file, why)));
		return recorder;
	}

	@Override
	public SoundStats stats() {
		return report.stats();
	}

	@Override
	public Subscription addListener(MediaListener listener) {
		return listeners.add(listener);
	}

	void deviceChanged(DeviceChange change) {
		listeners.tell(l -> l.device(change));
		if (!closed.get()) {
			studio.control().execute(() -> report.device(change));
		}
	}

	/** Notes the conference the session belongs to; returns the one before. */
	synchronized Bridge bridge(Bridge next) {
		Bridge before = bridge;
		bridge = next;
		return before;
	}

	Sender sender() {
		return sender;
	}

	Receiver receiver() {
		return receiver;
	}

	/** Whether a microphone is the source and delivers nothing. */
	boolean microphoneSilent() {
		return source instanceof Microphone device && device.silent();
	}

	Playout playout() {
		return playout;
	}

	Negotiated negotiated() {
		return negotiated;
	}

	/** Ten times a second on {@code media-control}. */
	public void tick(long now) {
		if (!closed.get()) {
			rtp.runRtcp(now);
			inbox.deliver(listeners);
			report.tick(now);
		}
	}

	@Override
	public void close() {
		if (!closed.compareAndSet(false, true)) {
			return;
		}
		studio.control().execute(this::end);
	}

	private void end() {
		studio.left(this);
		Bridge joined = bridge(null);
		if (joined != null) {
			joined.leave(this);
		}
		inbox.deliver(listeners);
		studio.out().remove(sender);
		studio.in().remove(receiver);
		SoundStats last = report.stats();
		CallRecorder running = recorder;
		if (running != null) {
			running.close();
		}
		later(() -> {
			source.close();
			music.close();
			playout.close();
			rtp.close();
			studio.endpoints().files().execute(() -> {
				listeners.tell(l -> l.ended(last));
				listeners.close();
			});
		});
	}
}
