package org.webphone.telephony;

/**
 * Sound of a call over the last second (rates, levels) and since its start (counts).
 *
 * @param codec     name of the codec, {@code PCMA} for instance
 * @param clockRate sampling rate of the codec in Hz
 * @param txPackets RTP packets sent
 * @param rxPackets RTP packets received
 * @param txKbps    sent kbit/s of the last second, RTP payload and header
 * @param rxKbps    received kbit/s of the last second
 * @param lost      packets that never came
 * @param lossPct   loss of the last seconds in percent
 * @param jitterMs  interarrival jitter (RFC 3550)
 * @param delayMs   delay of the jitter buffer
 * @param rttMs     round-trip time by RTCP; 0 while unknown
 * @param mos       estimated quality, 1 to 4.5 (E-model, ITU-T G.107)
 * @param txLevel   level of what we send, dBFS
 * @param rxLevel   level of what we receive, dBFS
 * @param remoteMos quality of our sound at the other side as it reports itself (RFC 3611); 0 while it does not
 */
public record MediaStats(String codec, int clockRate, long txPackets, long rxPackets, double txKbps, double rxKbps,
		long lost, double lossPct, double jitterMs, double delayMs, double rttMs, double mos, double txLevel,
		double rxLevel, double remoteMos) {

	public static final MediaStats NONE = new MediaStats("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -127, -127);

	/** Nothing is known of what the other side hears. */
	public MediaStats(String codec, int clockRate, long txPackets, long rxPackets, double txKbps, double rxKbps, long lost,
			double lossPct, double jitterMs, double delayMs, double rttMs, double mos, double txLevel, double rxLevel) {
		this(codec, clockRate, txPackets, rxPackets, txKbps, rxKbps, lost, lossPct, jitterMs, delayMs, rttMs, mos, txLevel,
				rxLevel, 0);
	}
}
