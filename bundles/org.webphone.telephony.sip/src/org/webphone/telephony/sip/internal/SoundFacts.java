package org.webphone.telephony.sip.internal;

import java.nio.file.Path;

import org.webphone.media.MediaListener;
import org.webphone.media.SoundStats;
import org.webphone.media.SoundTrouble;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.Tone;
import org.webphone.telephony.spi.LegEvents;

/** Tells the call model what the media session of a leg tells. */
final class SoundFacts implements MediaListener {

	private final LegEvents events;

	SoundFacts(LegEvents events) {
		this.events = events;
	}

	@Override
	public void stats(SoundStats stats) {
		events.media(of(stats));
	}

	@Override
	public void dtmf(char digit, int millis, boolean inBand) {
		events.tone(new Tone(digit, millis, inBand ? "inband" : "rtp"));
	}

	@Override
	public void trouble(SoundTrouble trouble, boolean over) {
		events.trouble(AudioTrouble.valueOf(trouble.name()), over);
	}

	/** That a device opened is nothing to tell; all else belongs to the story of the call. */
	@Override
	public void device(org.webphone.media.DeviceChange change) {
		DeviceChange.What what = switch (change.what()) {
			case OPENED -> null;
			case LOST -> DeviceChange.What.LOST;
			case REPLACED -> DeviceChange.What.REPLACED;
			case RETURNED -> DeviceChange.What.RETURNED;
			case UNAVAILABLE -> DeviceChange.What.MISSING;
		};
		if (what != null) {
			events.device(new DeviceChange(what, change.input(), change.name()));
		}
	}

	@Override
	public void recordingFailed(Path file, String sentence) {
		events.recording(false);
		events.trouble(AudioTrouble.RECORDING, false);
	}

	static MediaStats of(SoundStats s) {
		return new MediaStats(s.codec(), clockRate(s.codec()), s.txPackets(), s.rxPackets(), known(s.txKbps()),
				known(s.rxKbps()), s.lost(), known(s.lossPct()), known(s.jitterMs()), known(s.delayMs()), known(s.rttMs()),
				known(s.mos()), s.txLevel(), s.rxLevel(), known(s.remoteMos()));
	}

	private static int clockRate(String codec) {
		return switch (codec) {
			case "opus" -> 48_000;
			case "G722" -> 16_000;
			case "" -> 0;
			default -> 8_000;
		};
	}

	/** The model says 0 for what is not known yet. */
	private static double known(double value) {
		return Double.isNaN(value) ? 0 : value;
	}
}
