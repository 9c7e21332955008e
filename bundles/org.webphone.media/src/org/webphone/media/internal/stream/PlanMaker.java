package org.webphone.media.internal.stream;

import java.util.List;
import java.util.Optional;

import org.webphone.media.spi.Codec;
import org.webphone.media.spi.Decoder;
import org.webphone.media.spi.Encoder;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.TelephoneEventSender;
import org.webphone.sdp.AgreedFormat;
import org.webphone.sdp.MediaFormat;
import org.webphone.sdp.Negotiated;

/**
 * Turns what was negotiated into what the media threads do; keeps encoders and decoders whose format did not change, so
 * that a hold does not reset them. Belongs to {@code media-control}.
 */
final class PlanMaker {

	private final List<Codec> codecs;
	private Encoder encoder;
	private MediaFormat encodes;
	private ReceivePlan receiving = ReceivePlan.NONE;
	private List<AgreedFormat> received = List.of();
	private TelephoneEventSender events;
	private int eventsClock;

	PlanMaker(List<Codec> codecs) {
		this.codecs = codecs;
	}

	Optional<Codec> codec(MediaFormat format) {
		return codecs.stream().filter(c -> c.format().matches(format)).findFirst();
	}

	/** Tells the RTP session the clocks of all payload types. */
	void clocks(Negotiated negotiated, RtpSession rtp) {
		for (AgreedFormat format : negotiated.formats()) {
			rtp.clockRate(format.send().payloadType(), format.send().clockRate());
			rtp.clockRate(format.receive().payloadType(), format.receive().clockRate());
		}
		negotiated.telephoneEvent().ifPresent(e -> {
			// Timestamps are those of the sound between; only durations count in the events' own clock.
			rtp.clockRate(e.send().payloadType(), negotiated.codec().clockRate());
			rtp.clockRate(e.receive().payloadType(), negotiated.codec().clockRate());
		});
	}

	/** What we send to a party that holds us, or is inactive, is nothing at all. @param sounding there is something to be heard */
	SendPlan send(Negotiated negotiated, boolean keysAsEvents, boolean sounding) {
		MediaFormat format = negotiated.codec().send();
		Codec codec = codec(format).orElseThrow();
		if (encoder == null || !format.equals(encodes)) {
			encoder = codec.newEncoder(format);
			encodes = format;
		}
		int clock = format.clockRate();
		int wanted = negotiated.ptime() <= 0 ? 20 : negotiated.ptime() / 10 * 10;
		int ptime = codec.frameMillis(Math.max(10, Math.min(60, wanted)));
		int eventType = negotiated.telephoneEvent().map(e -> e.send().payloadType()).orElse(-1);
		// With sound of another clock many know only events of 8 kHz: their durations are of that clock (RFC 4733 section 2.3.5).
		int eventClock = negotiated.telephoneEvent().map(e -> e.send().clockRate()).orElse(clock);
		if (eventType < 0 || !keysAsEvents) {
			events = null;
		} else if (events == null || eventsClock != eventClock) {
			events = new TelephoneEventSender(eventClock);
			eventsClock = eventClock;
		}
		return new SendPlan(sounding && negotiated.direction().sends(), encoder, format.payloadType(), codec.sampleRate(),
				codec.sampleRate() * ptime / 1000, clock * ptime / 1000, clock, ptime * 1_000_000L, events, eventType,
				eventClock * ptime / 1000);
	}

	ReceivePlan receive(Negotiated negotiated) {
		Codec first = codec(negotiated.codec().receive()).orElseThrow();
		Decoder[] decoders = receiving.decoders();
		int[] rates = receiving.rates();
		int[] clocks = receiving.clocks();
		if (!received.equals(negotiated.formats())) {
			decoders = new Decoder[ReceivePlan.TYPES];
			rates = new int[ReceivePlan.TYPES];
			clocks = new int[ReceivePlan.TYPES];
			for (AgreedFormat format : negotiated.formats()) {
				Optional<Codec> codec = codec(format.receive());
				int type = format.receive().payloadType();
				if (codec.isPresent()) {
					decoders[type] = codec.get().newDecoder(format.receive());
					rates[type] = codec.get().sampleRate();
					clocks[type] = format.receive().clockRate();
				}
			}
			received = negotiated.formats();
		}
		int eventType = negotiated.telephoneEvent().map(e -> e.receive().payloadType()).orElse(-1);
		int clock = negotiated.codec().clockRate();
		receiving = new ReceivePlan(negotiated.direction().receives(), decoders, rates, clocks, first.sampleRate(), clock,
				eventType, negotiated.telephoneEvent().map(e -> e.receive().clockRate()).orElse(clock));
		return receiving;
	}
}
