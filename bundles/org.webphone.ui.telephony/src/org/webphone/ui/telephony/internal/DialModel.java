package org.webphone.ui.telephony.internal;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.ui.Callbacks;

/** The number being entered. UI thread only. */
final class DialModel {

	private static final Logger LOG = LoggerFactory.getLogger(DialModel.class);

	private final CallsModel calls;
	private final Supplier<CompletionStage<Optional<String>>> lastDialled;
	private final Executor ui;
	private final Supplier<Optional<AccountId>> account;
	private final Observers observers = new Observers();
	private final Observers asked = new Observers();
	private String text = "";

	DialModel(CallsModel calls, Supplier<CompletionStage<Optional<String>>> lastDialled, Executor ui,
			Supplier<Optional<AccountId>> account) {
		this.account = account;
		this.calls = calls;
		this.lastDialled = lastDialled;
		this.ui = ui;
	}

	String text() {
		return text;
	}

	void text(String value) {
		if (!value.equals(text)) {
			text = value;
			observers.changed();
		}
	}

	/** Adds what was pressed at the end. */
	void press(String sign) {
		text(text + sign);
	}

	void backspace() {
		if (!text.isEmpty()) {
			text(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
		}
	}

	/** Calls the number; with an empty field, fills in the one dialled last instead. */
	void call() {
		String target = text.strip();
		if (target.isEmpty()) {
			lastDialled.get().whenCompleteAsync(Callbacks.logged((last, failure) -> {
				if (failure != null) {
					LOG.warn("The number dialled last cannot be read", failure);
				} else if (text.isEmpty()) {
					last.ifPresent(this::text);
				}
			}), ui);
			return;
		}
		calls.dial(target, account.get(), call -> text(""));
	}

	/** Somebody wants to type a number. */
	void ask() {
		asked.changed();
	}

	Subscription observeAsked(Runnable observer) {
		return asked.add(observer);
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}
}
