package org.webphone.media;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;

import org.webphone.preferences.DtmfMode;
import org.webphone.preferences.SrtpPolicy;

/**
 * How to open a session. Begin with {@link #on} and change what differs from the defaults.
 *
 * @param local      address to bind; it is also the one in the session description
 * @param firstPort  lowest RTP port to try, even; 0 lets the system choose
 * @param lastPort   highest port to try
 * @param source     what is sent
 * @param sink       where the other party is heard
 * @param codecs     encoding names in order of preference; names the engine does not know are ignored
 * @param dtmf       how keys are sent; {@code INBAND} leaves telephone events out of the offer
 * @param srtp       whether sound is encrypted
 * @param processing what is done to the microphone's sound
 * @param ptime      milliseconds of sound in a packet, 10 to 60 in steps of 10
 */
public record MediaSessionConfig(InetAddress local, int firstPort, int lastPort, SoundSource source, SoundSink sink,
		List<String> codecs, DtmfMode dtmf, SrtpPolicy srtp, Processing processing, int ptime) {

	public static final List<String> DEFAULT_CODECS = List.of("opus", "G722", "PCMA", "PCMU");

	public MediaSessionConfig {
		Objects.requireNonNull(local);
		Objects.requireNonNull(source);
		Objects.requireNonNull(sink);
		codecs = List.copyOf(codecs);
		Objects.requireNonNull(dtmf);
		Objects.requireNonNull(srtp);
		Objects.requireNonNull(processing);
		if (ptime < 10 || ptime > 60 || ptime % 10 != 0) {
			throw new IllegalArgumentException("ptime " + ptime + " is not 10, 20, ... 60 ms");
		}
	}

	/** Silence in, nothing out, all codecs, a port of the system's choice, no encryption, no processing. */
	public static MediaSessionConfig on(InetAddress local) {
		return new MediaSessionConfig(local, 0, 0, new SoundSource.Silence(), new SoundSink.Null(), DEFAULT_CODECS,
				DtmfMode.AUTO, SrtpPolicy.OFF, Processing.OFF, 20);
	}

	public MediaSessionConfig ports(int first, int last) {
		return new MediaSessionConfig(local, first, last, source, sink, codecs, dtmf, srtp, processing, ptime);
	}

	public MediaSessionConfig source(SoundSource changed) {
		return new MediaSessionConfig(local, firstPort, lastPort, changed, sink, codecs, dtmf, srtp, processing, ptime);
	}

	public MediaSessionConfig sink(SoundSink changed) {
		return new MediaSessionConfig(local, firstPort, lastPort, source, changed, codecs, dtmf, srtp, processing, ptime);
	}

	public MediaSessionConfig codecs(List<String> changed) {
		return new MediaSessionConfig(local, firstPort, lastPort, source, sink, changed, dtmf, srtp, processing, ptime);
	}

	public MediaSessionConfig dtmf(DtmfMode changed) {
		return new MediaSessionConfig(local, firstPort, lastPort, source, sink, codecs, changed, srtp, processing, ptime);
	}

	public MediaSessionConfig srtp(SrtpPolicy changed) {
		return new MediaSessionConfig(local, firstPort, lastPort, source, sink, codecs, dtmf, changed, processing, ptime);
	}

	public MediaSessionConfig processing(Processing changed) {
		return new MediaSessionConfig(local, firstPort, lastPort, source, sink, codecs, dtmf, srtp, changed, ptime);
	}

	public MediaSessionConfig ptime(int changed) {
		return new MediaSessionConfig(local, firstPort, lastPort, source, sink, codecs, dtmf, srtp, processing, changed);
	}
}
