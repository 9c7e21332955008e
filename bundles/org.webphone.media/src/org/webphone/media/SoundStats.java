package org.webphone.media;

/**
 * The figures of a call at one moment. Counters run from the start of the session; rates, levels and the score are of
 * the last second. Values that are not known yet are {@link Double#NaN}.
 *
 * @param codec     encoding name in use, empty before the first negotiation
 * @param txPackets RTP packets sent
 * @param rxPackets RTP packets received and accepted
 * @param txKbps    payload sent in the last second, kbit/s
 * @param rxKbps    payload received in the last second, kbit/s
 * @param lost      packets that never came (RFC 3550 A.3), never negative here
 * @param lossPct   share of packets lost since the start, in percent
 * @param jitterMs  interarrival jitter (RFC 3550 A.8)
 * @param delayMs   delay of the jitter buffer
 * @param rttMs     round trip by RTCP
 * @param mos       estimated opinion score, 1 to 4.5 (ITU-T G.107)
 * @param txLevel   level of what is sent, dBFS, -96 for digital silence
 * @param rxLevel   level of what is heard, dBFS, -96 for digital silence
 * @param remoteLossPct share of our packets the other party lost, by RTCP
 * @param remoteJitterMs jitter the other party sees, by RTCP
 * @param remoteMos opinion score of our sound at the other party, by its extended reports (RFC 3611)
 * @param sampleRate of the codec, in Hz; 0 before the first negotiation
 */
public record SoundStats(String codec, long txPackets, long rxPackets, double txKbps, double rxKbps, long lost,
		double lossPct, double jitterMs, double delayMs, double rttMs, double mos, double txLevel, double rxLevel,
		double remoteLossPct, double remoteJitterMs, double remoteMos, int sampleRate) {

	/** Level of digital silence. */
	public static final double SILENCE = -96;

	/** Before anything happened. */
	public static final SoundStats NONE = new SoundStats("", 0, 0, 0, 0, 0, 0, 0, 0, Double.NaN, Double.NaN, SILENCE,
			SILENCE, Double.NaN, Double.NaN, Double.NaN, 0);
}
