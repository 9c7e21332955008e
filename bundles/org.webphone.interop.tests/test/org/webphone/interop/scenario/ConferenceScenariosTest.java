package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the parties of a conference that this telephone mixes are told (RFC 4579 section 5.1, RFC 5359 section 2.10). */
class ConferenceScenariosTest extends TransferBench {

	private static boolean mixed(Message m) {
		return m.header("Contact").contains(">;isfocus");
	}

	private Message change(Leg leg, String direction) {
		Message change = leg.request("INVITE");
		leg.reply(change, "200 OK", "", change("a=" + direction + '\n'));
		leg.request("ACK");
		return change;
	}

	@Test
	void contactSaysThatOthersHearTooForAsLongAsTheyDo() {
		Leg one = standing(far);
		String first = call;
		Leg two = standing(third);
		String second = call;
		assertFalse(mixed(change(one, "recvonly")));
		phone.await(first, "held");
		phone.agent.line("{\"cmd\":\"merge\",\"calls\":[\"" + first + "\",\"" + second + "\"]}");
		Message resumed = change(one, "sendrecv");
		assertTrue(mixed(resumed), resumed.text());
		Message told = change(two, "sendrecv");
		assertTrue(mixed(told), told.text());
		phone.await(first, "conference");
		phone.await(second, "conference");
		phone.agent.line("{\"cmd\":\"split\",\"call\":\"" + second + "\"}");
		Message held = change(two, "recvonly");
		assertFalse(mixed(held), held.text());
		Message alone = change(one, "sendrecv");
		assertFalse(mixed(alone), alone.text());
		phone.await(second, "held");
		phone.await(first, "active");
		one.bye();
		two.bye();
		phone.end(first);
		phone.end(second);
	}
}
