package org.webphone.demo.internal;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.webphone.core.Address;
import org.webphone.demo.DemoAccount;
import org.webphone.media.AudioEngine;
import org.webphone.media.MediaSession;
import org.webphone.media.MediaSessionConfig;
import org.webphone.media.SoundSink;
import org.webphone.media.SoundSource;
import org.webphone.media.spi.PcmSink;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SdpException;
import org.webphone.sdp.SessionDescription;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipLine;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipOffer;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRegistrationListener;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipStackFactory;
import org.webphone.sip.SipSubscriptionListener;
import org.webphone.sip.SipWatch;

/** The smallest telephone that can be a user of the exchange: real SIP, real RTP, one call at a time. */
final class Phone implements SipCallListener, SipInbox, AutoCloseable {

	final BlockingQueue<String> facts = new LinkedBlockingQueue<>();
	private final SipStack stack;
	private final SipLine line;
	private final MediaSession sound;
	private final DemoAccount account;
	private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
	private volatile int rate;
	private volatile SipCall call;
	private SessionDescription ours;

	Phone(DemoAccount account, String password, AudioEngine engine, SoundSource source) throws Exception {
		this.account = account;
		stack = SipStackFactory.plain().open(SipStackConfig.on("phone", SipEndpoint.udp("127.0.0.1", 0)), this);
		Address aor = account.settings().aor();
		line = stack.line(SipLineConfig.of(aor, stack.listening().getFirst().transport()).withPassword(aor.user(),
				() -> Optional.of(password)));
		sound = engine.open(MediaSessionConfig.on(InetAddress.getLoopbackAddress()).source(source)
				.sink(new SoundSink.Live(ear())));
	}

	void register() {
		line.register(new SipRegistrationListener() {
			@Override
			public void registered(Duration expires) {
				facts.add("registered");
			}

			@Override
			public void failed(SipOutcome outcome, Optional<Duration> retryIn) {
				facts.add("failed " + outcome.code());
			}
		});
	}

	void dial(String number) {
		ours = OfferAnswer.offer(Origin.create(1, "127.0.0.1"), sound.capabilities());
		Address aor = account.settings().aor();
		call = line.call(SipInvite.to(Address.sip(number, aor.host(), aor.port()), SipBody.sdp(ours.write())), this);
	}

	/** Each count of the voicemail becomes a fact. */
	void watchVoicemail() {
		line.subscribe(SipWatch.messages(account.settings().aor().withDisplayName("")), new SipSubscriptionListener() {
			@Override
			public void notified(SipRequest notify, SipBody body) {
				body.text().lines().filter(l -> l.startsWith("Voice-Message:")).forEach(facts::add);
			}

			@Override
			public void lost(SipOutcome outcome, Optional<Duration> retryIn) {
				facts.add("voicemail lost " + outcome.code());
			}
		});
	}

	void hangUp() {
		call.end();
	}

	void press(String digits) {
		sound.sendDtmf(digits);
	}

	/** Waits for a fact, letting others pass. */
	void await(String fact) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
		var passed = new java.util.ArrayList<String>();
		for (String f = ""; !f.equals(fact);) {
			f = facts.poll(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
			passed.add(f);
			if (f == null) {
				throw new AssertionError("\"" + fact + "\" did not happen within 15 s, but " + passed);
			}
		}
	}

	/** What was heard so far, as samples at {@link #rate}. */
	short[] heard() {
		byte[] b;
		synchronized (heard) {
			b = heard.toByteArray();
		}
		short[] s = new short[b.length / 2];
		for (int i = 0; i < s.length; i++) {
			s[i] = (short) (b[2 * i] << 8 | b[2 * i + 1] & 0xff);
		}
		return s;
	}

	int rate() {
		return rate;
	}

	private PcmSink ear() {
		return new PcmSink() {
			@Override
			public void open(int sampleRate) {
				rate = sampleRate;
			}

			@Override
			public void write(short[] samples, int offset, int length) {
				synchronized (heard) {
					for (int i = 0; i < length; i++) {
						heard.write(samples[offset + i] >> 8);
						heard.write(samples[offset + i]);
					}
				}
			}
		};
	}

	@Override
	public SipCallListener incoming(SipCall incoming) {
		call = incoming;
		facts.add("incoming " + incoming.remote().displayName());
		incoming.ring();
		try {
			var offer = SessionDescription.parse(incoming.invite().body().orElseThrow().text());
			var agreed = (Outcome.Agreed) OfferAnswer.answer(offer, sound.capabilities(), Origin.create(2, "127.0.0.1"));
			incoming.accept(SipBody.sdp(agreed.local().write()));
			sound.apply(agreed.negotiated());
		} catch (SdpException e) {
			facts.add("bad offer");
		}
		return this;
	}

	@Override
	public void progress(SipCall c, SipResponse response, String branch) {
		facts.add(String.valueOf(response.code()));
	}

	@Override
	public void answered(SipCall c, SipResponse response, String branch) {
		try {
			var answer = SessionDescription.parse(response.body().orElseThrow().text());
			sound.apply(((Outcome.Agreed) OfferAnswer.negotiated(ours, answer)).negotiated());
			facts.add("answered");
		} catch (SdpException e) {
			facts.add("bad answer");
		}
	}

	@Override
	public void offered(SipCall c, SipOffer offer) {
		offer.refuse(488, "");
	}

	@Override
	public void ended(SipCall c, SipEnd end) {
		facts.add("ended " + end.code());
	}

	@Override
	public void close() {
		sound.close();
		line.close();
		stack.close();
	}
}
