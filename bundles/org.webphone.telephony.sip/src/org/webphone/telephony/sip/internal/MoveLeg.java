package org.webphone.telephony.sip.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.MediaException;

/**
 * Takes a call along to another address of this machine: its sound moves there, and the other side is told by a new offer, whose
 * Via and Contact name the new address too (RFC 3261 section 14, RFC 3264 section 8.3.1). Where the old address comes back
 * meanwhile, nothing moves. A call that cannot be taken along ends and says why.
 */
final class MoveLeg {

	private static final Logger LOG = LoggerFactory.getLogger(MoveLeg.class);
	private static final long AGAIN_MS = 2_000;
	/** The offer is repeated once; what SIP repeats by itself does not count. */
	private static final int OFFERS = 2;
	/** 30 s without any way to the other side. */
	private static final int SEARCHES = 15;

	private final SipLeg leg;
	private int offers;
	private int searches;

	MoveLeg(SipLeg leg) {
		this.leg = leg;
	}

	/** On the loop. */
	void start() {
		if (leg.over() || leg.moving()) {
			return;
		}
		if (!leg.established()) {
			leg.disconnect();
			return;
		}
		leg.moving(true);
		search();
	}

	private void search() {
		if (leg.over()) {
			return;
		}
		if (leg.holding()) {
			// What is being offered names the old address still.
			again();
			return;
		}
		leg.desk().offLoop(() -> {
			if (!LostAddress.gone(leg)) {
				leg.desk().onLoop(this::settled);
				return;
			}
			try {
				InetAddress local = leg.desk().mediaAddress(leg.call().remoteTarget());
				leg.sound().session().moveTo(local);
				leg.desk().onLoop(this::offer);
			} catch (IOException | MediaException e) {
				LOG.info("A call has no way from here yet: {}", e.getMessage());
				leg.desk().onLoop(() -> retry(++searches < SEARCHES));
			}
		});
	}

	private void offer() {
		if (leg.over()) {
			return;
		}
		if (leg.holding()) {
			leg.desk().later(AGAIN_MS, TimeUnit.MILLISECONDS, this::offer);
			return;
		}
		offers++;
		new OfferAgain(leg, leg.sound().heldByUs()).start((outcome, agreed) -> {
			if (agreed) {
				settled();
			} else {
				LOG.info("The other side did not follow a call to its new address: {}", outcome.code());
				retry(offers < OFFERS);
			}
		});
	}

	private void retry(boolean worthIt) {
		if (worthIt) {
			again();
		} else {
			leg.disconnect();
		}
	}

	private void again() {
		leg.desk().later(AGAIN_MS, TimeUnit.MILLISECONDS, offers == 0 ? this::search : this::offer);
	}

	/** It may have changed again while this was agreed on. */
	private void settled() {
		leg.moving(false);
		new LostAddress(leg.desk()).start();
	}
}
