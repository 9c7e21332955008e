package org.webphone.ui.telephony.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.webphone.core.CallId;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallService;
import org.webphone.telephony.CallSnapshot;
import org.webphone.ui.Callbacks;

/**
 * Something of a call that is on or off and follows an order only after a while. A press that comes before the other side has
 * confirmed the one before goes by what was ordered last, not by what can be seen: two presses leave it as it was. UI thread only.
 */
final class Switch {

	/** An order that nobody has confirmed yet; each is another, though they want the same. */
	private static final class Order {

		private final boolean on;

		Order(boolean on) {
			this.on = on;
		}
	}

	private final CallService calls;
	private final Executor ui;
	private final Predicate<CallSnapshot> is;
	private final BiFunction<Call, Boolean, CompletionStage<Void>> set;
	private final Map<CallId, Order> ordered = new HashMap<>();

	/**
	 * @param is  whether it is on, as far as the other side has confirmed
	 * @param set orders it
	 */
	Switch(CallService calls, Executor ui, Predicate<CallSnapshot> is, BiFunction<Call, Boolean, CompletionStage<Void>> set) {
		this.calls = calls;
		this.ui = ui;
		this.is = is;
		this.set = set;
	}

	/** Whether it is on, or about to be. */
	boolean on(CallId id) {
		Order last = ordered.get(id);
		return last == null ? calls.call(id).filter(c -> is.test(c.snapshot())).isPresent() : last.on;
	}

	/** Orders it; empty where the call is not known any more. */
	Optional<CompletionStage<Void>> turn(CallId id, boolean on) {
		var order = new Order(on);
		return calls.call(id).map(call -> {
			ordered.put(id, order);
			CompletionStage<Void> done = set.apply(call, on);
			done.whenCompleteAsync(Callbacks.logged((nothing, failure) -> ordered.remove(id, order)), ui);
			return done;
		});
	}
}
