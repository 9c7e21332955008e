package org.webphone.app.internal;

import java.util.Optional;

import org.webphone.telephony.CallException;
import org.webphone.telephony.CallService;
import org.webphone.ui.Field;

/** Enter in the search field calls what was typed. */
final class HeaderSearch {

	private final Field field;
	private final CallService calls;

	HeaderSearch(Field field, CallService calls) {
		this.field = field;
		this.calls = calls;
	}

	void listen() {
		field.onChange(t -> field.error(false));
		field.onEnter(() -> {
			String text = field.text().strip();
			if (!text.isEmpty()) {
				dial(text);
			}
		});
	}

	private void dial(String text) {
		calls.dial(text, Optional.empty()).whenComplete((call, failure) -> field.getDisplay().asyncExec(() -> {
			if (field.isDisposed()) {
				return;
			}
			if (failure == null) {
				field.text("");
			} else if (failure instanceof CallException || failure.getCause() instanceof CallException) {
				field.error(true);
			}
		}));
	}
}
