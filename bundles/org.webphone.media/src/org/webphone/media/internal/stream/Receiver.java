package org.webphone.media.internal.stream;

import java.util.Arrays;

import org.webphone.media.internal.pcm.LevelMeter;
import org.webphone.media.internal.pcm.Pcm;
import org.webphone.rtp.JitterStatistics;
import org.webphone.rtp.LossBursts;
import org.webphone.rtp.RtpPacket;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.TelephoneEventReceiver;

/**
 * The receiving half of a session: takes packets from the socket and serves the sink at the sink's pace. Others hand it
 * what to do through volatile fields; everything else belongs to {@code media-in}.
 */
final class Receiver implements InStream {

	private static final long QUIET = 20_000_000;
	private static final int AT_ONCE = 64;

	private final RtpSession rtp;
	private final RtpPacket packet = new RtpPacket();
	private final FramePlayer player = new FramePlayer();
	private final LevelMeter level = new LevelMeter(1000);
	private final TelephoneEventReceiver events;
	private final short[] block = new short[480];
	private final short[] toneBlock = new short[480];

	private volatile ReceivePlan plan = ReceivePlan.NONE;
	private volatile Playout playout;
	private volatile LocalTone tone;
	private volatile BridgeFeed[] feeds = {};
	private volatile RecordingTap recording;

	private ReceivePlan current = ReceivePlan.NONE;
	private Playout playing;
	private int openRate;

	Receiver(RtpSession rtp, Playout playout, TelephoneEventReceiver.Listener keys) {
		this.rtp = rtp;
		this.playout = playout;
		events = new TelephoneEventReceiver(8000, keys);
		level.rate(current.playRate());
	}

	void plan(ReceivePlan next) {
		plan = next;
	}

	ReceivePlan plan() {
		return plan;
	}

	void playout(Playout next) {
		playout = next;
	}

	void tone(LocalTone next) {
		tone = next;
	}

	LocalTone tone() {
		return tone;
	}

	void feeds(BridgeFeed[] next) {
		feeds = next;
	}

	void record(RecordingTap tap) {
		recording = tap;
	}

	LevelMeter level() {
		return level;
	}

	JitterStatistics jitter() {
		return player.statistics();
	}

	/** Whether nothing comes because the sender leaves out silence, and said so. */
	boolean restful() {
		return player.restful();
	}

	LossBursts bursts() {
		return player.bursts();
	}

	@Override
	public void await(long nanos) {
		rtp.await(nanos);
	}

	@Override
	public boolean listens() {
		return current != ReceivePlan.NONE;
	}

	@Override
	public long serve(long now) {
		if (plan != current) {
			adopt(plan);
		}
		receive();
		events.silence(now);
		LocalTone local = tone;
		if (!current.active() && local == null) {
			playing = null;
			return now + QUIET;
		}
		Playout sink = playout;
		if (sink != playing || openRate != current.playRate()) {
			openRate = current.playRate();
			sink.open(openRate);
			playing = sink;
		}
		int size = openRate / 100;
		while (sink.wanted(now) >= size) {
			fill(size, now, local);
			sink.write(block, 0, size);
		}
		return sink.nextDemand(now);
	}

	@Override
	public void failed() {
		player.restart();
	}

	private void adopt(ReceivePlan next) {
		current = next;
		player.adopt(next);
		level.rate(next.playRate());
		events.clockRate(next.eventClock());
		if (!next.active()) {
			level.reset();
		}
	}

	private void receive() {
		for (int i = 0; i < AT_ONCE && rtp.receive(packet); i++) {
			if (packet.payloadType() == current.eventType()) {
				events.packet(packet);
			}
			if (current.active()) {
				player.put(packet);
			}
		}
	}

	private void fill(int size, long now, LocalTone local) {
		if (current.active()) {
			player.fill(block, size, now);
			level.add(block, 0, size);
			for (BridgeFeed feed : feeds) {
				feed.write(block, size, openRate);
			}
			RecordingTap tap = recording;
			if (tap != null) {
				tap.write(block, size, openRate);
			}
		} else {
			Arrays.fill(block, 0, size, (short) 0);
		}
		if (local != null) {
			if (local.fill(toneBlock, size, openRate)) {
				Pcm.add(block, 0, toneBlock, 0, size);
			} else if (tone == local) {
				tone = null;
			}
		}
	}
}
