package org.webphone.media.internal.stream;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.webphone.media.MediaSessionConfig;
import org.webphone.media.spi.Codec;
import org.webphone.preferences.DtmfMode;
import org.webphone.rtp.RtpSession;
import org.webphone.sdp.Direction;
import org.webphone.sdp.LocalCapabilities;
import org.webphone.sdp.MediaFormat;

/** Makes the list of what a session can do, for offers and answers. */
final class Offering {

	private static final int FIRST_DYNAMIC = 96;
	private static final int EVENTS = 101;

	private Offering() {
	}

	static LocalCapabilities capabilities(List<Codec> codecs, MediaSessionConfig config, RtpSession rtp, Keys keys) {
		List<MediaFormat> formats = new ArrayList<>();
		Set<Integer> clocks = new HashSet<>();
		Set<Integer> taken = new HashSet<>(Set.of(EVENTS));
		for (String name : config.codecs()) {
			for (Codec codec : codecs) {
				if (codec.format().encoding().equalsIgnoreCase(name)) {
					formats.add(numbered(codec.format(), taken));
					clocks.add(codec.format().clockRate());
				}
			}
		}
		if (config.dtmf() != DtmfMode.INBAND) {
			// Beside those of the codecs' clocks, the ones that everybody knows.
			clocks.add(8000);
			int type = EVENTS;
			for (int clock : clocks) {
				if (clock == 8000) {
					formats.add(MediaFormat.telephoneEvent(EVENTS, clock));
				} else {
					type = free(type, taken);
					formats.add(MediaFormat.telephoneEvent(type, clock));
				}
			}
		}
		return new LocalCapabilities(config.local().getHostAddress(), rtp.localPort(), rtp.localRtcpPort(), formats,
				Direction.SENDRECV, config.ptime(), true, keys.policy(), keys.offered());
	}

	private static MediaFormat numbered(MediaFormat format, Set<Integer> taken) {
		if (format.payloadType() < FIRST_DYNAMIC || taken.add(format.payloadType())) {
			return format;
		}
		return format.withPayloadType(free(FIRST_DYNAMIC, taken));
	}

	private static int free(int from, Set<Integer> taken) {
		int number = from;
		while (!taken.add(number)) {
			number++;
		}
		return number;
	}
}
