package org.webphone.media.internal.stream;

import org.webphone.rtp.RtpPacket;

/**
 * What is heard while a sender that leaves out silence says how loud the silence is (RFC 3389), so that the line does not seem
 * dead. White: the colour that a packet may describe is left aside. Belongs to {@code media-in}; nothing is allocated.
 */
final class ComfortNoise {

	/** Payload type 13 is given to it (RFC 3551 section 6); some send it without having agreed on it. */
	static final int TYPE = 13;
	/** Louder "silence" than this would be a prank. */
	private static final int LOUDEST_DBOV = 30;
	/** Samples spread evenly over -1 to 1 have this root mean square. */
	private static final double EVEN = Math.sqrt(1 / 3.0);

	private volatile boolean on;
	private int peak;
	private int seed = 1;

	/** The level that a packet tells, which lasts until the next or until sound comes. */
	void take(RtpPacket packet) {
		on = packet.payloadLength() > 0;
		if (on) {
			int level = Math.max(LOUDEST_DBOV, packet.data()[packet.payloadOffset()] & 0x7F);
			peak = (int) (32_768 * Math.pow(10, -level / 20.0) / EVEN);
		}
	}

	void end() {
		on = false;
	}

	/** Whether the sender is silent on purpose. Any thread. */
	boolean on() {
		return on;
	}

	void fill(short[] samples, int from, int count) {
		for (int i = from; i < from + count; i++) {
			seed = seed * 1_664_525 + 1_013_904_223;
			samples[i] = (short) ((seed >> 16) * peak >> 15);
		}
	}
}
