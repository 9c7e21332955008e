package org.webphone.sip.internal;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipTransport;

/**
 * The way between us and the registrar: kept open, and watched, so that a server that went away is noticed before the next
 * registration is due. Only on the loop.
 */
final class Flow {

	private static final Logger LOG = LoggerFactory.getLogger(Flow.class);
	private static final byte[] PING = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
	/** RFC 5626 section 4.4.1. */
	private static final Duration PONG = Duration.ofSeconds(10);
	/** 1 s: a living server has answered a REGISTER by then; a dead one is asked about. */
	private static final int PATIENCE_T1 = 2;
	/** 5 s: by then TCP itself waits ever longer before it sends again, and a new connection is the better way. */
	private static final int STALE_T1 = 10;
	/** A firewall that refuses our question but lets SIP pass is believed no longer. */
	private static final int LIES = 2;

	private final Loop loop;
	private final Timers timers;
	private final Duration interval;
	private final Runnable refused;
	private final PortProbe probe = new PortProbe();
	private Channel channel;
	private Loop.Timer ping = Loop.Timer.NONE;
	private Loop.Timer pong = Loop.Timer.NONE;
	private Loop.Timer ask = Loop.Timer.NONE;
	private int lies;

	/**
	 * @param interval how often to send a keep-alive; zero for never, and no watching either
	 * @param refused  told when nobody listens any more where we are registered
	 */
	Flow(Loop loop, Timers timers, Duration interval, Runnable refused) {
		this.loop = loop;
		this.timers = timers;
		this.interval = interval;
		this.refused = refused;
	}

	/** We are registered over this channel. */
	void keep(Channel way) {
		rest();
		if (interval.isZero()) {
			return;
		}
		channel = way;
		ping();
		if (way.transport() == SipTransport.UDP) {
			askLater();
		}
	}

	/** We are not registered any more. */
	void rest() {
		ping.cancel();
		pong.cancel();
		ask.cancel();
	}

	void close() {
		rest();
		probe.close();
	}

	private void ping() {
		ping = loop.after(interval, () -> {
			Channel asked = channel;
			long before = asked.heard();
			asked.send(PING, e -> LOG.debug("A keep-alive could not be sent: {}", e.getMessage()));
			// Only a server that has answered before is known to do so.
			pong = loop.after(PONG, () -> {
				if (asked.pongs() > 0 && asked.heard() == before && asked.open()) {
					LOG.info("The connection to the registrar is dead");
					asked.drop();
				}
			});
			ping();
		});
	}

	private void askLater() {
		ask = loop.after(pause(), () -> {
			probe.ask(channel.remote());
			ask = loop.after(roundTrip(), () -> {
				boolean gone = probe.refused();
				if (!gone) {
					lies = 0;
				}
				askLater();
				if (gone && lies < LIES) {
					refused.run();
				}
			});
		});
	}

	/** Once a second, the answer's time included: a registrar is started anew in little more, and forgets us. */
	private Duration pause() {
		return timers.t1().multipliedBy(2).minus(roundTrip());
	}

	/** 250 ms until the network has told that nobody listens. */
	private Duration roundTrip() {
		return timers.t1().dividedBy(2);
	}

	/** The registrar answered although nobody listened there a moment ago. */
	void lied() {
		lies++;
	}

	/** An attempt whose server may be gone: the transaction itself would only find out after 32 s. */
	void watch(Exchange attempt) {
		if (interval.isZero()) {
			return;
		}
		loop.after(timers.t1().multipliedBy(PATIENCE_T1), () -> attempt.unheard().filter(c -> c.transport() == SipTransport.UDP).ifPresent(c -> {
			probe.ask(c.remote());
			loop.after(roundTrip(), () -> {
				if (probe.refused() && lies < LIES && attempt.unheard().isPresent()) {
					attempt.cut(c, new ConnectException("Connection refused"));
				}
			});
		}));
		// Only the connection that we were registered over: a fresh one of a slow registrar is given its time.
		Channel old = channel;
		loop.after(timers.t1().multipliedBy(STALE_T1), () -> attempt.unheard().filter(c -> c.transport() != SipTransport.UDP && c == old).ifPresent(c -> {
			attempt.cut(c, new SocketTimeoutException());
			c.drop();
		}));
	}
}
