package org.webphone.ui.settings.internal;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ImportPlan;
import org.webphone.contacts.RefusedEntry;
import org.webphone.ui.Messages;

/** What an import would do, in the user's language. Pure. */
final class ImportWords {

	/**
	 * One fact about the import.
	 *
	 * @param label what it is about
	 * @param value how many, and who
	 */
	record Fact(String label, String value) {
	}

	private static final int NAMES = 4;

	private final Messages messages;
	private final ImportPlan plan;

	ImportWords(Messages messages, ImportPlan plan) {
		this.messages = messages;
		this.plan = plan;
	}

	/** Whether agreeing would change anything. */
	boolean useful() {
		return !plan.added().isEmpty() || !plan.changed().isEmpty();
	}

	String title(String file) {
		return useful() ? messages.get("Import_title", file) : messages.get("Import_nothing", file);
	}

	String sentence() {
		return messages.get(useful() ? "Import_promise" : "Import_nothingMore");
	}

	List<Fact> facts() {
		var facts = new ArrayList<Fact>();
		facts.add(new Fact(messages.get("Import_new"), value(plan.added())));
		if (!plan.changed().isEmpty()) {
			facts.add(new Fact(messages.get("Import_changed"), value(plan.changed())));
		}
		if (plan.unchanged() > 0) {
			facts.add(new Fact(messages.get("Import_unchanged"), number(plan.unchanged())));
		}
		if (plan.left() > 0) {
			facts.add(new Fact(messages.get("Import_refused"), number(plan.left())));
		}
		if (!plan.ignored().isEmpty()) {
			facts.add(new Fact(messages.get("Import_ignored"), String.join(", ", plan.ignored())));
		}
		facts.add(new Fact(messages.get("Import_format"), plan.format()));
		return facts;
	}

	/** A sentence for each refused entry that is known, and one for all others. */
	List<String> refused() {
		var sentences = new ArrayList<String>();
		plan.refused().forEach(r -> sentences.add(messages.get(key(r.reason()), String.valueOf(r.line()))));
		int more = plan.left() - plan.refused().size();
		if (more > 0) {
			sentences.add(messages.get("Import_more", more));
		}
		return sentences;
	}

	private static String key(RefusedEntry.Reason reason) {
		return switch (reason) {
			case LINE_WITHOUT_NAME -> "Import_lineWithoutName";
			case LINE_WITHOUT_END -> "Import_lineWithoutEnd";
			case CARD_WITHOUT_NAME -> "Import_cardWithoutName";
			case CARD_WITHOUT_END -> "Import_cardWithoutEnd";
			case CARD_WITHOUT_BEGINNING -> "Import_cardWithoutBeginning";
		};
	}

	private String number(int count) {
		return NumberFormat.getIntegerInstance(messages.language().locale()).format(count);
	}

	private String value(List<Contact> contacts) {
		if (contacts.isEmpty()) {
			return "0";
		}
		List<String> names = contacts.stream().limit(NAMES).map(Contact::name).toList();
		return number(contacts.size()) + ": " + String.join(", ", names) + (contacts.size() > NAMES ? ", …" : "");
	}
}
