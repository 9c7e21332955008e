package org.webphone.demo.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipNotifier;

/**
 * The user's voicemail: one message waits at first, another is left by each outside caller whom nobody answers, and to
 * listen makes all of them old. Tells those who subscribe (RFC 3842). Lives on the loop of the exchange's stack.
 */
final class VoiceBox {

	/** What to dial to listen; with a colleague's number behind it one speaks into his box. */
	static final String NUMBER = "*97";
	private static final Duration SUBSCRIPTION = Duration.ofHours(1);

	private final List<SipNotifier> watchers = new ArrayList<>();
	private int fresh = 1;
	private int old;

	/** Accepts who watches the user's box. @return false when something else is watched */
	boolean subscribe(SipNotifier subscriber) {
		if (!subscriber.event().split(";")[0].strip().equals("message-summary")) {
			return false;
		}
		watchers.add(subscriber);
		subscriber.accept(Optional.of(summary()), SUBSCRIPTION, () -> watchers.remove(subscriber));
		return true;
	}

	/** A caller whom nobody answered has spoken. */
	void left() {
		fresh++;
		tell();
	}

	/** The user has listened. */
	void heard() {
		if (fresh > 0) {
			old += fresh;
			fresh = 0;
			tell();
		}
	}

	int fresh() {
		return fresh;
	}

	private void tell() {
		List.copyOf(watchers).forEach(w -> w.notify(summary()));
	}

	private SipBody summary() {
		return SipBody.of("application/simple-message-summary", "Messages-Waiting: " + (fresh > 0 ? "yes" : "no")
				+ "\r\nMessage-Account: sip:" + NUMBER + '@' + Exchange.HOST + "\r\nVoice-Message: " + fresh + '/' + old
				+ " (0/0)\r\n");
	}
}
