package org.webphone.media.internal.stream;

import java.util.Arrays;

import org.webphone.media.internal.pcm.LevelMeter;
import org.webphone.media.internal.pcm.Pcm;
import org.webphone.media.internal.pcm.SoftLimiter;
import org.webphone.media.internal.pcm.SampleRing;
import org.webphone.media.spi.Decoder;
import org.webphone.media.spi.PcmSource;
import org.webphone.rtp.RtpPacket;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.TelephoneEventSender;

/**
 * The sending half of a session: fetches sound from the source, encodes and sends it. Others hand it what to do through
 * volatile fields; everything else belongs to {@code media-out}.
 */
final class Sender implements OutStream {

	/** Behind by more than this, the machine slept: the missed packets are not sent. */
	private static final long TOO_LATE = 200_000_000;
	private static final long LATE = 10_000_000;

	private final RtpSession rtp;
	private final LevelMeter level = new LevelMeter(1000);
	private final short[] frame = new short[Decoder.MAX_SAMPLES];
	private final int[] sum = new int[Decoder.MAX_SAMPLES];
	private final SoftLimiter limiter = new SoftLimiter();
	private final byte[] payload = new byte[RtpPacket.CAPACITY];
	private final KeyTones keys = new KeyTones();

	private volatile SendPlan plan;
	private volatile PcmSource source;
	private volatile PcmSource music;
	private volatile boolean muted;
	private volatile BridgeFeed[] feeds = {};
	private volatile RecordingTap recording;
	private volatile long late;
	private volatile double remoteLoss = -1;

	private SendPlan current;
	private PcmSource reading;
	private long due = IDLE;
	private long stopped;
	private int timestamp;
	private int length;
	private boolean marker = true;
	private double knownLoss = -1;

	Sender(RtpSession rtp, PcmSource source) {
		this.rtp = rtp;
		this.source = source;
	}

	void plan(SendPlan next) {
		plan = next;
	}

	SendPlan plan() {
		return plan;
	}

	void source(PcmSource next) {
		source = next;
	}

	/** Plays this in place of the source, muted or not; null for the source. One field, so that no frame is of both. */
	void music(PcmSource next) {
		music = next;
	}

	void mute(boolean on) {
		muted = on;
	}

	boolean muted() {
		return muted;
	}

	void feeds(BridgeFeed[] next) {
		feeds = next;
	}

	void record(RecordingTap tap) {
		recording = tap;
	}

	/** What the other party lost lately, for codecs that can adapt. */
	void remoteLoss(double percent) {
		remoteLoss = percent;
	}

	KeyTones keys() {
		return keys;
	}

	LevelMeter level() {
		return level;
	}

	/** Packets that left more than 10 ms late since the start. */
	long late() {
		return late;
	}

	@Override
	public long due() {
		if (plan != current) {
			adopt(plan);
		}
		return due;
	}

	private void adopt(SendPlan next) {
		boolean reopen = current == null || current.sampleRate() != next.sampleRate();
		current = next;
		if (reopen) {
			level.rate(next.sampleRate());
			for (BridgeFeed feed : feeds) {
				feed.open(next.sampleRate());
			}
			reading = null;
		}
		if (!next.active()) {
			stopped = due == IDLE ? stopped : due;
			due = IDLE;
			marker = true;
			level.reset();
		} else if (due == IDLE) {
			due = System.nanoTime();
			// Media time runs on while nothing is sent (RFC 3550 section 5.1).
			timestamp += stopped == 0 ? 0 : (int) ((due - stopped) / 1000 * next.clockRate() / 1_000_000);
		}
	}

	@Override
	public void prepare() {
		int samples = current.samples();
		PcmSource song = music;
		PcmSource wanted = song == null ? source : song;
		if (wanted != reading) {
			wanted.open(current.sampleRate());
			reading = wanted;
		}
		reading.read(frame, 0, samples);
		if (muted && song == null) {
			Arrays.fill(frame, 0, samples, (short) 0);
		}
		BridgeFeed[] others = feeds;
		if (others.length > 0) {
			mix(others, samples);
		}
		keys.overlay(frame, samples, current.sampleRate());
		level.add(frame, 0, samples);
		RecordingTap tap = recording;
		if (tap != null) {
			tap.write(frame, samples, current.sampleRate());
		}
		if (remoteLoss != knownLoss) {
			knownLoss = remoteLoss;
			current.encoder().loss(knownLoss);
		}
		length = current.encoder().encode(frame, 0, samples, payload, 0);
	}

	private void mix(BridgeFeed[] others, int samples) {
		Arrays.fill(sum, 0, samples, 0);
		Pcm.accumulate(sum, frame, 0, samples);
		for (BridgeFeed feed : others) {
			feed.addTo(sum, samples, current.sampleRate());
		}
		limiter.limit(sum, frame, 0, samples);
	}

	@Override
	public void failed() {
		length = 0;
	}

	@Override
	public void send(long now) {
		TelephoneEventSender events = current.events();
		if (events != null && events.tick(timestamp, current.eventTicks())) {
			rtp.send(current.eventType(), events.marker(), events.timestamp(), events.payload(), 0, 4);
		} else if (length > 0) {
			rtp.send(current.payloadType(), marker, timestamp, payload, 0, length);
			marker = false;
		} else {
			// Nothing to say: what follows begins a talkspurt (RFC 3551 section 4.1).
			marker = true;
		}
		timestamp += current.ticks();
		if (now - due > LATE) {
			late++;
		}
		due += current.intervalNanos();
		if (now - due > TOO_LATE) {
			long missed = (now - due) / current.intervalNanos();
			due += missed * current.intervalNanos();
			timestamp += (int) missed * current.ticks();
		}
	}
}
