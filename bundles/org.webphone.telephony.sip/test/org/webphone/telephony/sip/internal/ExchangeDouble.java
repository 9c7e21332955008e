package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipDigestVerifier;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipException;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipIncomingRequest;
import org.webphone.sip.SipNotifier;
import org.webphone.sip.SipOffer;
import org.webphone.sip.SipResponse;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipStackFactory;

/**
 * An exchange played by the test: registers with digest, tells dialogs and voicemail, notes every call and takes none (480). It
 * tells no dialogs of extensions that begin with 7, only presence, and those that begin with 8 are not there.
 */
final class ExchangeDouble implements SipInbox, AutoCloseable {

	private static final String CLOSED = "<presence xmlns='urn:ietf:params:xml:ns:pidf' entity='pres:7@h'><tuple id='t'><status>"
			+ "<basic>closed</basic></status></tuple></presence>";

	/** For whom subscriptions came, in their order. */
	final List<String> asked = new CopyOnWriteArrayList<>();
	/** Whether it has no documents yet: accepts with a NOTIFY without body. */
	volatile boolean silent;
	/** Whether calls ring instead of being refused. */
	volatile boolean rings;
	final Map<String, SipNotifier> watchers = new ConcurrentHashMap<>();
	final List<SipCall> calls = new CopyOnWriteArrayList<>();
	final List<String> registered = new CopyOnWriteArrayList<>();
	private final SipDigestVerifier digest = SipDigestVerifier.of("test", user -> Optional.of("right"), Duration.ofMinutes(1),
			InstantSource.system(), List.of(SipDigestVerifier.Algorithm.MD5));
	private final SipStack stack;

	ExchangeDouble() {
		try {
			stack = SipStackFactory.plain().open(SipStackConfig.on("exchange", SipEndpoint.udp("127.0.0.1", 0)), this);
		} catch (SipException e) {
			fail(e);
			throw new IllegalStateException(e);
		}
	}

	int port() {
		return stack.listening().getFirst().port();
	}

	/** What the dialogs of {@code extension} are now: elements of a full dialog-info document. */
	void tell(String extension, String dialogs) {
		watchers.get("dialog " + extension).notify(dialogInfo(extension, dialogs));
	}

	static SipBody dialogInfo(String extension, String dialogs) {
		return SipBody.of("application/dialog-info+xml", "<?xml version=\"1.0\"?><dialog-info "
				+ "xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"0\" state=\"full\" entity=\"sip:" + extension
				+ "@127.0.0.1\">" + dialogs + "</dialog-info>");
	}

	@Override
	public boolean request(SipIncomingRequest request) {
		if (!request.request().method().equals("REGISTER")) {
			return false;
		}
		var verdict = digest.check(request.request(), false);
		if (verdict.user().isEmpty()) {
			request.respond(401, "", verdict.challenge(), Optional.empty());
			return true;
		}
		String contact = request.request().headers().first("Contact").orElse("");
		registered.add(contact);
		request.respond(200, "", SipHeaders.of("Contact", contact).with("Expires", "120"), Optional.empty());
		return true;
	}

	@Override
	public boolean subscribe(SipNotifier subscriber) {
		String user = subscriber.request().to().orElseThrow().user();
		String event = subscriber.event();
		if (event.equals("dialog") && user.startsWith("7")) {
			subscriber.refuse(489, "Bad Event");
			return true;
		}
		if (user.startsWith("8")) {
			subscriber.refuse(480, "Temporarily Unavailable");
			return true;
		}
		asked.add(user);
		SipBody state = event.equals("dialog") ? dialogInfo(user, "")
				: event.equals("presence") ? SipBody.of("application/pidf+xml", CLOSED)
				: SipBody.of("application/simple-message-summary", "Messages-Waiting: yes\r\nVoice-Message: 3/1\r\n");
		subscriber.accept(Optional.of(state).filter(s -> !silent), Duration.ofMinutes(10), () -> watchers.remove(event + ' ' + user));
		watchers.put(event + ' ' + user, subscriber);
		return true;
	}

	@Override
	public SipCallListener incoming(SipCall call) {
		calls.add(call);
		if (!rings) {
			return null;
		}
		call.ring();
		return new SipCallListener() {

			@Override
			public void answered(SipCall to, SipResponse response, String branch) {
				// It only rings.
			}

			@Override
			public void offered(SipCall by, SipOffer offer) {
				// It only rings.
			}

			@Override
			public void ended(SipCall which, SipEnd end) {
				// Nothing is left to do.
			}
		};
	}

	@Override
	public void close() {
		stack.close();
	}
}
