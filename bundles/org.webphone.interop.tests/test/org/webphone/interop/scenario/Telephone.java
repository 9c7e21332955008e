package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Ports;

import com.google.gson.JsonObject;

/** The running agent under test, as user 405 at a port of its own, and what its events say about its calls. */
final class Telephone implements AutoCloseable {

	static final Duration SOON = Duration.ofSeconds(10);

	final int port;
	final AgentProcess agent;

	private Telephone(int port, AgentProcess agent) {
		this.port = port;
		this.agent = agent;
	}

	/** Without a registrar. */
	static Telephone start(String... options) {
		int port = Ports.free();
		AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).and(options).start();
		agent.awaitPort(port);
		return new Telephone(port, agent);
	}

	/** Registering at a far end that plays the registrar. */
	static Telephone at(FarEnd registrar, String... options) {
		int port = Ports.free();
		return new Telephone(port, AgentSetup.account("405", "right", registrar.hostPort())
				.and("--local", "127.0.0.1:" + port).and(options).start());
	}

	String dial(String to) {
		return agent.dial(to);
	}

	/** Waits for a call that comes in; its name. */
	String incoming() {
		int known = told.size();
		Await.until(() -> "an incoming call; it said " + agent.events("call").stream().map(e -> text(e, "call") + ' ' + text(e, "state")).toList(), SOON, () -> news().size() > 0);
		String call = news().getFirst();
		told.add(call);
		return told.get(known);
	}

	/** Waits for the call with this Call-ID to come in; its name. */
	String incoming(String callId) {
		String call = text(agent.await("the call " + callId, SOON, e -> "call".equals(text(e, "event")) && callId.equals(text(e, "sipCallId"))
				&& "incoming".equals(text(e, "state"))), "call");
		told.add(call);
		return call;
	}

	private final List<String> told = new ArrayList<>();

	private List<String> news() {
		return agent.events("call").stream().filter(e -> "in".equals(text(e, "direction")) && "incoming".equals(text(e, "state")))
				.map(e -> text(e, "call")).distinct().filter(c -> !told.contains(c)).toList();
	}

	/** Answers without waiting for the caller's confirmation. */
	void answer(String call) {
		agent.line("{\"cmd\":\"answer\",\"call\":\"" + call + "\"}");
	}

	/** Orders something without waiting for its outcome. */
	void order(String command, String call) {
		agent.line("{\"cmd\":\"" + command + "\",\"call\":\"" + call + "\"}");
	}

	/** Waits until the call is in this state now. */
	JsonObject await(String call, String state) {
		return await(call, state, SOON);
	}

	JsonObject await(String call, String state, Duration limit) {
		Await.until(() -> call + " to be " + state + "; it was " + states(call) + ", see " + agent.folder(), limit,
				() -> states(call).endsWith(state));
		return agent.events("call").stream().filter(e -> call.equals(text(e, "call"))).toList().getLast();
	}

	/** The states it told, one after the other, without repetitions. */
	String states(String call) {
		var states = new StringBuilder();
		String last = "";
		for (JsonObject event : agent.events("call")) {
			String state = text(event, "state");
			if (call.equals(text(event, "call")) && !state.equals(last)) {
				states.append(' ').append(state);
				last = state;
			}
		}
		return states.toString().trim();
	}

	/** The reason with which a call ended. */
	String end(String call) {
		return end(call, SOON);
	}

	String end(String call, Duration limit) {
		return text(await(call, "ended", limit), "reason");
	}

	/** The end of a test: no call is left over and every line was of the protocol. Closes the far ends in any case. */
	void nothingIsLeft(Runnable... closing) {
		try {
			tidy();
		} finally {
			Arrays.stream(closing).forEach(Runnable::run);
		}
		assertEquals(List.of(), agent.strangeLines());
	}

	/** Fails where a call is left over, and ends it for the next test. */
	void tidy() {
		try {
			Await.until("no call left over", Duration.ofSeconds(4), () -> live() == 0);
		} finally {
			agent.tell("calls").getAsJsonArray("calls").forEach(c -> {
				String call = text(c.getAsJsonObject(), "call");
				told.add(call);
				agent.ask("hangup", "call", call);
			});
		}
	}

	/** Calls that live. */
	int live() {
		return agent.tell("calls").getAsJsonArray("calls").size();
	}

	static String text(JsonObject event, String field) {
		return AgentProcess.text(event, field);
	}

	@Override
	public void close() {
		agent.close();
	}
}
