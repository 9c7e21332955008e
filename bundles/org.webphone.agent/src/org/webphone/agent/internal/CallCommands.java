package org.webphone.agent.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

import org.webphone.core.CallId;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallService;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Commands that make, change, end and list calls. */
final class CallCommands {

	private static final int DECLINE = 603;

	private final CallService calls;

	CallCommands(CallService calls) {
		this.calls = calls;
	}

	void addTo(Map<String, Command> commands) {
		commands.put("dial", w -> made(calls.dial(w.text("to"), w.account())));
		commands.put("pickup", w -> made(calls.pickUp(w.text("of"), w.account())));
		commands.put("answer", onCall((call, w) -> call.answer()));
		commands.put("reject", onCall((call, w) -> call.reject(w.number("code", DECLINE))));
		commands.put("hangup", onCall((call, w) -> hangUp(call)));
		commands.put("hold", onCall((call, w) -> call.hold()));
		commands.put("resume", onCall((call, w) -> call.resume()));
		commands.put("mute", onCall((call, w) -> call.mute(w.yes("on"))));
		commands.put("dtmf", onCall((call, w) -> call.sendDtmf(w.text("digits"))));
		commands.put("forward", onCall((call, w) -> call.forward(w.text("to"))));
		commands.put("transfer", onCall(CallCommands::transfer));
		commands.put("record", onCall(CallCommands::record));
		commands.put("merge", w -> empty(calls.merge(w.calls("calls"))));
		commands.put("split", w -> empty(calls.split(w.call("call"))));
		commands.put("dnd", this::doNotDisturb);
		commands.put("calls", w -> list());
		commands.put("stats", w -> CompletableFuture.completedFuture(Fields.of(call(w).media())));
	}

	private Command onCall(BiFunction<Call, Words, CompletionStage<Void>> verb) {
		return words -> {
			Call call = call(words);
			return verb.apply(call, words).thenApply(nothing -> {
				var more = new JsonObject();
				more.addProperty("call", call.id().value());
				return more;
			});
		};
	}

	private Call call(Words words) {
		CallId id = words.call("call");
		return calls.call(id).orElseThrow(() -> new CallException("There is no call " + id + "."));
	}

	/** Hanging up a call that is over is harmless, but no command that fits. */
	private static CompletionStage<Void> hangUp(Call call) {
		if (call.snapshot().state().ended()) {
			throw new CallException("The call " + call.id() + " is over; it cannot be ended.");
		}
		return call.hangUp();
	}

	private static CompletionStage<Void> transfer(Call call, Words words) {
		if (words.flag("cancel")) {
			return call.cancelTransfer();
		}
		return words.has("with") ? call.transferTo(words.call("with")) : call.transfer(words.text("to"));
	}

	private static CompletionStage<Void> record(Call call, Words words) {
		if (words.flag("stop")) {
			return call.stopRecording();
		}
		if (words.flag("pause")) {
			return call.pauseRecording();
		}
		if (words.has("pause") && !call.snapshot().recording()) {
			throw new CallException("The call " + call.id() + " is not being recorded.");
		}
		return call.record(words.has("file") ? Path.of(words.text("file")).toAbsolutePath() : null);
	}

	private CompletionStage<JsonObject> doNotDisturb(Words words) {
		calls.doNotDisturb(words.yes("on"));
		return CompletableFuture.completedFuture(new JsonObject());
	}

	private CompletionStage<JsonObject> list() {
		var array = new JsonArray();
		calls.calls().forEach(call -> array.add(Fields.of(call.snapshot())));
		var more = new JsonObject();
		more.add("calls", array);
		return CompletableFuture.completedFuture(more);
	}

	private static CompletionStage<JsonObject> made(CompletionStage<Call> call) {
		return call.thenApply(c -> {
			var more = new JsonObject();
			more.addProperty("call", c.id().value());
			return more;
		});
	}

	private static CompletionStage<JsonObject> empty(CompletionStage<Void> stage) {
		return stage.thenApply(nothing -> new JsonObject());
	}
}
