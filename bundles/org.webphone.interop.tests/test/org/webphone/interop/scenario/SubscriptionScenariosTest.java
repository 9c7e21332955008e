package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.webphone.testbench.Await;

/** Voicemail, colleagues and pickup at an exchange that is a script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionScenariosTest {

	private static final Duration LONG = Duration.ofSeconds(60);

	private FarEnd exchange;
	private Telephone phone;
	private Message messages;

	@BeforeAll
	void start() {
		exchange = FarEnd.open();
		phone = Telephone.at(exchange, "--pickup", "*8{extension}", "--outgoing-number", "+3225550100", "--withheld", "on",
				"--outside-prefix", "0", "--extension-lengths", "3");
		Message register = exchange.request("REGISTER", LONG);
		exchange.reply(register, "200 OK", "r", "Contact: " + register.header("Contact").replaceAll(">.*", ">") + ";expires=600\n", "");
		phone.agent.awaitRegistration("registered", LONG);
		messages = subscribe("message-summary");
	}

	@AfterAll
	void stop() {
		phone.close();
		exchange.close();
	}

	private Message subscribe(String event) {
		Message subscribe = exchange.next("a subscription to " + event, FarEnd.SOON,
				m -> m.request() && m.method().equals("SUBSCRIBE") && m.header("Event").startsWith(event));
		exchange.reply(subscribe, "200 OK", "s" + event.length(), "Expires: 600\n", "");
		return subscribe;
	}

	private Leg dialog(Message subscribe) {
		return Leg.of(exchange, subscribe, "s" + subscribe.header("Event").length());
	}

	private static Message notify(Leg dialog, String event, String state, String type, String body) {
		return dialog.ask("NOTIFY", "Event: " + event + "\nSubscription-State: " + state + "\n"
				+ (body.isEmpty() ? "" : "Content-Type: " + type + "\n"), body);
	}

	private static String dialogs(int version, String state, String dialog) {
		return "<?xml version=\"1.0\"?>\n<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"" + version + "\" state=\"" + state
				+ "\" entity=\"sip:438@x\">" + dialog + "</dialog-info>\n";
	}

	private static String dialog(String state, String callId) {
		return "<dialog id=\"d1\" call-id=\"" + callId + "\" local-tag=\"lt\" remote-tag=\"rt\" direction=\"recipient\"><state>" + state
				+ "</state><remote><identity>sip:0485@x</identity></remote></dialog>";
	}

	private void presence(String uri, String state) {
		Await.until(() -> uri + " to be " + state + ": " + phone.agent.events("presence"), FarEnd.SOON, () -> phone.agent.events("presence").stream()
				.filter(e -> uri.equals(Telephone.text(e, "uri"))).map(e -> Telephone.text(e, "state")).reduce((a, b) -> b).orElse("").equals(state));
	}

	@Test
	void voicemailIsToldAndAnEmptyNotifyChangesNothing() {
		Leg dialog = dialog(messages);
		assertEquals(200, notify(dialog, "message-summary", "active;expires=600", "application/simple-message-summary",
				"Messages-Waiting: yes\nMessage-Account: sip:*97@x\nVoice-Message: 2/8 (0/2)\n").code());
		phone.agent.await("voicemail", FarEnd.SOON, e -> "mwi".equals(Telephone.text(e, "event")) && "2".equals(Telephone.text(e, "new"))
				&& "8".equals(Telephone.text(e, "old")) && "true".equals(Telephone.text(e, "waiting")));
		assertEquals(200, notify(dialog, "message-summary", "active;expires=600", "", "").code());
		assertEquals(200, notify(dialog, "message-summary", "active;expires=600", "application/simple-message-summary", "Messages-Waiting: no\n").code());
		phone.agent.await("no voicemail", FarEnd.SOON, e -> "mwi".equals(Telephone.text(e, "event")) && "false".equals(Telephone.text(e, "waiting")));
	}

	@Test
	void colleagueIsSeenAndTheSubscriptionSurvivesItsLoss() {
		phone.agent.tell("watch", "uri", "438");
		Leg dialog = dialog(subscribe("dialog"));
		notify(dialog, "dialog", "active;expires=600", "application/dialog-info+xml", dialogs(1, "full", ""));
		presence("438", "available");
		notify(dialog, "dialog", "active;expires=600", "application/dialog-info+xml", dialogs(2, "partial", dialog("early", "c1")));
		presence("438", "ringing");
		notify(dialog, "dialog", "active;expires=600", "application/dialog-info+xml", dialogs(3, "partial", dialog("confirmed", "c1")));
		presence("438", "busy");
		notify(dialog, "dialog", "active;expires=600", "application/dialog-info+xml", "<dialog-info nonsense");
		presence("438", "busy");
		// An old document that was overtaken is not news (RFC 4235 section 4.1).
		notify(dialog, "dialog", "active;expires=600", "application/dialog-info+xml", dialogs(2, "partial", dialog("terminated", "c1")));
		assertFalse(Await.within(Duration.ofMillis(300), () -> phone.agent.events("presence").getLast().toString().contains("available")));
		notify(dialog, "dialog", "terminated;reason=deactivated", "", "");
		Leg again = dialog(subscribe("dialog"));
		assertFalse(again.callId.equals(dialog.callId), "a new subscription");
		notify(again, "dialog", "active;expires=2", "application/dialog-info+xml", dialogs(0, "full", ""));
		presence("438", "available");
		Message refresh = again.request("SUBSCRIBE");
		exchange.reply(refresh, "481 Subscription does not exist", again.localTag);
		Leg third = dialog(subscribe("dialog"));
		notify(third, "dialog", "active;expires=600", "application/dialog-info+xml", dialogs(0, "full", dialog("early", "c9")));
		presence("438", "ringing");
		picksUp(false);
		picksUp(true);
		phone.agent.tell("unwatch", "uri", "438");
		Message end = third.request("SUBSCRIBE");
		assertEquals("0", end.header("Expires"), end.text());
		exchange.reply(end, "200 OK", third.localTag, "Expires: 0\n", "");
	}

	/** By INVITE with Replaces where the dialog is known; by the account's code where that is not taken, or only rings. */
	private void picksUp(boolean rings) {
		String call = Telephone.text(phone.agent.tell("pickup", "of", "438"), "call");
		Message byCode = exchange.request("INVITE");
		if (!byCode.header("Replaces").isEmpty()) {
			assertTrue(byCode.header("Replaces").startsWith("c9;"), byCode.text());
			assertTrue(byCode.header("Require").contains("replaces"), byCode.text());
			if (rings) {
				exchange.reply(byCode, "180 Ringing", "x");
				exchange.reply(exchange.request("CANCEL"), "200 OK", "x");
			}
			exchange.reply(byCode, rings ? "487 Request Terminated" : "481 Call Does Not Exist", "x");
			byCode = exchange.request("INVITE");
		}
		assertTrue(byCode.requestUri().contains("*8438@"), byCode.text());
		assertEquals("", byCode.header("Replaces"));
		Leg leg = Leg.of(exchange, byCode, "y");
		leg.reply(byCode, "200 OK", "", Sdp.at(Sdp.NOWHERE));
		leg.request("ACK");
		phone.await(call, "active");
		leg.bye();
		phone.end(call);
		assertEquals("picked-up", Telephone.text(phone.agent.awaitRow(phone.agent.sipCallId(call), FarEnd.SOON), "result"));
	}

	@Test
	void pickupOfAnUnknownDialogIsDialledByTheCodeOfTheAccount() {
		String call = Telephone.text(phone.agent.tell("pickup", "of", "602"), "call");
		Message invite = exchange.request("INVITE");
		assertTrue(invite.requestUri().contains("*8602@"), invite.text());
		exchange.reply(invite, "404 Not Found", "n");
		assertEquals("not-found", phone.end(call));
	}

	@Test
	void numberIsShownAsWishedAndWithheldFromTheCalled() {
		String call = phone.dial("442");
		Message invite = exchange.request("INVITE");
		assertTrue(invite.header("P-Preferred-Identity").contains("sip:+3225550100@"), invite.text());
		assertEquals("id", invite.header("Privacy"));
		assertTrue(invite.header("From").startsWith("\"Anonymous\" <sip:anonymous@anonymous.invalid>"), invite.text());
		exchange.reply(invite, "486 Busy Here", "b");
		phone.end(call);
	}

	@Test
	void outsideLineIsFetchedAndHelpIsDialledAsItStands() {
		for (String[] pair : new String[][] { { "0485 24 49 47", "00485244947" }, { "+44 20 7946 0018", "000442079460018" }, { "112", "112" },
				{ "0112", "112" }, { "tel:442", "442" }, { "**602", "**602" } }) {
			String call = phone.dial(pair[0]);
			Message invite = exchange.request("INVITE");
			assertTrue(invite.requestUri().startsWith("sip:" + pair[1] + "@"), pair[0] + " became " + invite.requestUri());
			exchange.reply(invite, "486 Busy Here", "b");
			phone.end(call);
		}
	}

	@Test
	void digitsBehindACommaAreSentOnceConnected() {
		String call = phone.dial("603,,12#");
		Message invite = exchange.request("INVITE");
		assertTrue(invite.requestUri().startsWith("sip:603@"), invite.text());
		Leg leg = Leg.of(exchange, invite, "m");
		try (Rtp rtp = new Rtp()) {
			leg.reply(invite, "200 OK", "", Sdp.at(rtp.port()));
			leg.request("ACK");
			phone.await(call, "active");
			Await.until("three tones", FarEnd.SOON, () -> digits(rtp).equals("[1, 2, 11]"));
		}
		leg.bye();
		phone.end(call);
	}

	/** Where the other side takes no events, but INFO, the automatic choice is INFO (RFC 6086). */
	@Test
	void tonesGoByInfoWhereNoEventsAreTaken() {
		String call = phone.dial("603");
		Message invite = exchange.request("INVITE");
		Leg leg = Leg.of(exchange, invite, "m");
		leg.reply(invite, "200 OK", "Allow: INVITE, ACK, BYE, INFO\n", Sdp.at(Sdp.NOWHERE).replace(" 8 101", " 8").replaceAll("a=(rtpmap|fmtp):101.*\n", ""));
		leg.request("ACK");
		phone.await(call, "active");
		phone.agent.line("{\"cmd\":\"dtmf\",\"call\":\"" + call + "\",\"digits\":\"5#\"}");
		for (String signal : new String[] { "5", "#" }) {
			Message info = leg.request("INFO");
			assertTrue(info.header("Content-Type").startsWith("application/dtmf-relay"), info.text());
			assertTrue(info.body().contains("Signal=" + signal), info.body());
			leg.reply(info, "200 OK");
		}
		leg.bye();
		phone.end(call);
	}

	/** Events of RFC 4733 by their number, each once. */
	private static String digits(Rtp rtp) {
		return rtp.received().stream().filter(p -> p.rtp() && p.type() == 101)
				.collect(java.util.stream.Collectors.groupingBy(p -> java.nio.ByteBuffer.wrap(p.bytes()).getInt(4), java.util.LinkedHashMap::new,
						java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(), l -> (int) l.getFirst().bytes()[12])))
				.values().toString();
	}
}
