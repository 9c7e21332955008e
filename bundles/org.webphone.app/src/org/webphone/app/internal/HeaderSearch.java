package org.webphone.app.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.contacts.ContactService;
import org.webphone.core.Subscription;
import org.webphone.preferences.Settings;
import org.webphone.telephony.CallService;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Field;
import org.webphone.ui.Messages;
import org.webphone.ui.Refusals;
import org.webphone.ui.ShownNumbers;
import org.webphone.ui.UiKit;

/** A search field for people and numbers: offers matches while one types; Enter calls the chosen one, or the number typed. */
final class HeaderSearch {

	private static final Logger LOG = LoggerFactory.getLogger(HeaderSearch.class);
	private static final int MOST = 8;

	private final Field field;
	private final CallService calls;
	private final ContactService contacts;
	private final Messages messages;
	private final Refusals refusals;
	private final Executor ui;
	private final SearchResults results;
	private int generation;

	HeaderSearch(Field field, CallService calls, ContactService contacts, Settings settings, Messages messages, UiKit kit) {
		this.field = field;
		this.calls = calls;
		this.contacts = contacts;
		this.messages = messages;
		this.refusals = new Refusals(kit.language());
		this.ui = kit.executor();
		results = new SearchResults(field, kit, new ShownNumbers(() -> settings.numbers().rules(), n -> settings.numbers().display(n)), c -> dial(SearchResults.number(c)));
	}

	void listen() {
		field.onChange(t -> typed(t.strip(), false));
		field.onEnter(() -> enter(field.text().strip()));
		field.onCall(() -> {
			boolean something = results.selected() || !field.text().isBlank();
			enter(field.text().strip());
			return something;
		});
		field.control().addListener(SWT.KeyDown, this::key);
		field.control().addListener(SWT.FocusOut, e -> {
			if (!results.pointed()) {
				results.close();
			}
		});
		// A directory may answer later than the others: the same words find more then.
		Subscription more = contacts.addListener(new ContactListener() {
			@Override
			public void answersArrived() {
				if (!field.isDisposed() && field.control().isFocusControl()) {
					typed(field.text().strip(), true);
				}
			}
		}, ui);
		field.addListener(SWT.Dispose, e -> {
			more.close();
			results.close();
		});
	}

	/** Whether the text can be dialled as it stands: no letters, or an address. */
	static boolean dialable(String text) {
		return text.startsWith("sip:") || text.startsWith("tel:") || text.indexOf('@') > 0
				|| text.chars().noneMatch(Character::isLetter);
	}

	/** Answers that come late are thrown away. */
	private void typed(String text, boolean again) {
		field.error(false);
		int mine = ++generation;
		if (text.isEmpty()) {
			results.close();
			return;
		}
		contacts.search(text, MOST).whenCompleteAsync(Callbacks.logged((found, failure) -> {
			if (failure != null) {
				LOG.warn("The contacts cannot be searched", failure);
			}
			if (mine == generation && !field.isDisposed() && field.control().isFocusControl()) {
				offer(text, failure == null ? found : List.of(), again);
			}
		}), ui);
	}

	private void offer(String text, List<Contact> found, boolean again) {
		List<Contact> reachable = found.stream().filter(c -> !SearchResults.number(c).isEmpty()).toList();
		if (reachable.isEmpty() && dialable(text)) {
			results.close();
		} else {
			results.show(reachable, messages.get("Header_nothingFound", text), again);
		}
	}

	private void key(Event e) {
		switch (e.keyCode) {
			case SWT.ARROW_DOWN -> results.step(1);
			case SWT.ARROW_UP -> results.step(-1);
			case SWT.ESC -> results.close();
			default -> {
				// Everything else is the field's.
			}
		}
	}

	private void enter(String text) {
		if (results.selected() || !text.isEmpty() && !dialable(text)) {
			results.take();
			return;
		}
		if (!text.isEmpty()) {
			dial(text);
		}
	}

	private void dial(String number) {
		calls.dial(number, Optional.empty()).whenCompleteAsync(Callbacks.logged((call, failure) -> {
			if (field.isDisposed()) {
				return;
			}
			if (failure == null) {
				generation++;
				results.close();
				field.text("");
			} else {
				LOG.info("The number in the search field could not be called", failure);
				field.error(true);
				results.show(List.of(), refusals.sentence(failure), false);
			}
		}), ui);
	}
}
