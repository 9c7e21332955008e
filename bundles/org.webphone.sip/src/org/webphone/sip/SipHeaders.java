package org.webphone.sip;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.webphone.sip.internal.HeaderText;

/**
 * Header fields in the order of the message, immutable. Names are compared without regard to case.
 *
 * @param list the fields
 */
public record SipHeaders(List<SipHeader> list) implements Iterable<SipHeader> {

	public static final SipHeaders NONE = new SipHeaders(List.of());

	public SipHeaders {
		list = List.copyOf(list);
	}

	/** One field. */
	public static SipHeaders of(String name, String value) {
		return new SipHeaders(List.of(new SipHeader(name, value)));
	}

	/** These fields and one more at the end. */
	public SipHeaders with(String name, String value) {
		return with(of(name, value));
	}

	/** These fields, then those. */
	public SipHeaders with(SipHeaders more) {
		var all = new ArrayList<>(list);
		all.addAll(more.list);
		return new SipHeaders(all);
	}

	/** Value of the first field of this name. */
	public Optional<String> first(String name) {
		return values(name).findFirst();
	}

	/** Values of all fields of this name, one a field: a list that was written with commas is one value. */
	public List<String> all(String name) {
		return values(name).toList();
	}

	/** Elements of all fields of this name; commas in quotes and angle brackets do not separate. */
	public List<String> elements(String name) {
		return values(name).flatMap(v -> HeaderText.split(v).stream()).toList();
	}

	/** True when the comma-separated tokens of this name's fields hold {@code token}. */
	public boolean hasToken(String name, String token) {
		return values(name).flatMap(v -> Stream.of(v.split(","))).anyMatch(t -> t.strip().equalsIgnoreCase(token));
	}

	private Stream<String> values(String name) {
		return list.stream().filter(h -> h.name().equalsIgnoreCase(name)).map(SipHeader::value);
	}

	@Override
	public Iterator<SipHeader> iterator() {
		return list.iterator();
	}
}
