package org.webphone.contacts.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

import org.webphone.contacts.Contact;
import org.webphone.core.number.NumberEngine;

/**
 * Finds contacts while somebody types. Asks from the best kind of match to the weakest and stops when there are enough,
 * so that the time does not grow with the number of contacts that fit: number, beginning of the name, beginning of a word
 * of the name, of department or company, any part of all.
 */
final class ContactSearch {

	private static final int TRIPLE = 3;

	private final Connection connection;
	private final int limit;
	private final Set<Long> found = new LinkedHashSet<>();

	private ContactSearch(Connection connection, int limit) {
		this.connection = connection;
		this.limit = limit;
	}

	static List<Contact> run(Connection c, String text, NumberEngine numbers, int limit) throws SQLException {
		String folded = Folded.of(text);
		if (folded.isEmpty() || limit <= 0) {
			return List.of();
		}
		var search = new ContactSearch(c, limit);
		search.numbers(numbers.key(text), numbers.searchKey(text));
		search.names(folded, Folded.words(folded));
		return ContactReader.byIds(c, search.found);
	}

	private void numbers(String key, String digits) throws SQLException {
		if (!key.isEmpty()) {
			add("select contact from number where key = ? limit ?", key, limit);
		}
		if (digits.isEmpty()) {
			return;
		}
		// ':' is the character behind '9': a range of the index instead of a pattern.
		add("select contact from number where key >= ? and key < ? order by key limit ?", digits, digits + ':', limit);
		if (digits.length() >= TRIPLE) {
			add("select rowid from contact_part where contact_part match ? limit ?", "digits : " + quoted(digits), limit);
		}
	}

	private void names(String folded, List<String> words) throws SQLException {
		add("select id from contact where sort >= ? and sort < ? order by sort limit ?", folded, folded + '\uffff', limit);
		if (words.isEmpty()) {
			return;
		}
		words("name", words);
		words("{name department company}", words);
		var parts = new StringJoiner(" AND ");
		for (String word : folded.split("\\s+")) {
			if (word.length() >= TRIPLE) {
				parts.add("{name department company} : " + quoted(word));
			}
		}
		if (parts.length() > 0) {
			add("select rowid from contact_part where contact_part match ? limit ?", parts.toString(), limit);
		}
	}

	private void words(String columns, List<String> words) throws SQLException {
		var query = new StringJoiner(" AND ");
		words.forEach(word -> query.add(columns + " : " + quoted(word) + '*'));
		add("select rowid from contact_word where contact_word match ? limit ?", query.toString(), limit);
	}

	private void add(String sql, Object... values) throws SQLException {
		if (found.size() < limit) {
			// Asking for as many as are wanted in all, because some of them may be there already.
			for (long id : ContactReader.ids(connection, sql, values)) {
				if (found.size() < limit) {
					found.add(id);
				}
			}
		}
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}
}
