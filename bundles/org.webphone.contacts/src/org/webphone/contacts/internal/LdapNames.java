package org.webphone.contacts.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber.Kind;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;

/** Which attributes of a directory mean what, making filters of questions and contacts of entries by that. */
final class LdapNames {

	/** As inetOrgPerson (RFC 2798) and Active Directory have them; several are tried in this order. */
	private static final Map<String, List<String>> USUAL = Map.of("name", List.of("displayName", "cn"), "department",
			List.of("department", "ou"), "company", List.of("company", "o"), "mail", List.of("mail"), "extension",
			List.of("ipPhone"), "work", List.of("telephoneNumber"), "mobile", List.of("mobile"), "home", List.of("homePhone"));
	private static final List<String> TEXTS = List.of("name", "department", "company");
	private static final Map<String, Kind> NUMBERS = numbers();
	/** Digits that tell a subscriber apart, whatever stands in front of them. */
	private static final int TELLING = 8;

	private final Map<String, List<String>> names = new LinkedHashMap<>(USUAL);

	LdapNames(Map<String, String> own) {
		own.forEach((ours, theirs) -> names.put(ours, List.of(theirs.split("\\s*,\\s*"))));
	}

	private static Map<String, Kind> numbers() {
		var numbers = new LinkedHashMap<String, Kind>();
		numbers.put("work", Kind.WORK);
		numbers.put("mobile", Kind.MOBILE);
		numbers.put("home", Kind.HOME);
		return numbers;
	}

	/** Attributes to ask for. */
	String[] attributes() {
		return names.values().stream().flatMap(List::stream).distinct().toArray(String[]::new);
	}

	/** Everybody in whom each word occurs somewhere, or who has a number with these digits. */
	Filter search(String text, String digits) {
		var words = new ArrayList<Filter>();
		for (String word : text.strip().split("\\s+")) {
			var any = new ArrayList<Filter>();
			for (String ours : TEXTS) {
				for (String attribute : names.get(ours)) {
					any.add(Filter.createSubAnyFilter(attribute, word));
				}
			}
			words.add(Filter.createORFilter(any));
		}
		Filter named = Filter.createANDFilter(words);
		return digits.isEmpty() ? named : Filter.createORFilter(named, digits(digits));
	}

	/** Everybody whose number may be this one; the notation of the directory is unknown, so the caller compares. */
	Filter byNumber(String key) {
		return digits(key.length() > TELLING ? key.substring(key.length() - TELLING) : key);
	}

	/** Directories group numbers as they like: anything may stand between two digits. */
	private Filter digits(String digits) {
		String[] each = digits.split("");
		var any = new ArrayList<Filter>();
		for (String ours : List.of("extension", "work", "mobile", "home")) {
			for (String attribute : names.get(ours)) {
				any.add(Filter.createSubstringFilter(attribute, null, each, null));
			}
		}
		return Filter.createORFilter(any);
	}

	/** Everybody with a name and a number. */
	Filter everybody() {
		var any = new ArrayList<Filter>();
		for (String ours : List.of("extension", "work", "mobile", "home")) {
			names.get(ours).forEach(attribute -> any.add(Filter.createPresenceFilter(attribute)));
		}
		return Filter.createORFilter(any);
	}

	/** @throws IllegalArgumentException when the entry cannot be a contact */
	Contact contact(Entry entry, String source) {
		var e = new ListEntry();
		e.id = entry.getDN();
		e.name = first(entry, "name");
		e.department = first(entry, "department");
		e.company = first(entry, "company");
		e.mail = first(entry, "mail");
		e.extension = first(entry, "extension");
		NUMBERS.forEach((ours, kind) -> {
			for (String attribute : names.get(ours)) {
				texts(entry, attribute).forEach(value -> e.number(value, kind));
			}
		});
		return e.contact(source);
	}

	private String first(Entry entry, String ours) {
		return names.get(ours).stream().flatMap(attribute -> texts(entry, attribute).stream()).filter(v -> !v.isBlank()).findFirst()
				.orElse("");
	}

	/** The values that are text: a picture under a mistaken name is none. */
	private static List<String> texts(Entry entry, String name) {
		Attribute attribute = entry.getAttribute(name);
		return attribute == null ? List.of() : Stream.of(attribute.getRawValues()).map(ASN1OctetString::getValue)
				.filter(LdapNames::text).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
	}

	private static boolean text(byte[] value) {
		for (byte b : value) {
			if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
				return false;
			}
		}
		return CharsetGuess.valid(value);
	}
}
