package org.webphone.contacts;

import java.util.List;

/**
 * A person, a desk or a service that can be called. Immutable.
 *
 * @param id         identity: the source's name, a colon and the source's own key
 * @param source     name of the source it came from ({@code personal}, {@code company}, ...)
 * @param name       what to show
 * @param department department; empty where unknown
 * @param company    company; empty where unknown
 * @param mail       mail address; empty where unknown
 * @param note       free text; empty where there is none
 * @param numbers    numbers in the source's order; the first is the one to call
 * @param extension  internal number whose state can be watched; empty where there is none
 */
public record Contact(String id, String source, String name, String department, String company, String mail, String note,
		List<ContactNumber> numbers, String extension) {

	/** Name of the source of the contacts stored here. */
	public static final String PERSONAL = "personal";
	/** Name of the source of the company's directory, and of all directories together. */
	public static final String COMPANY = "company";

	public Contact {
		numbers = List.copyOf(numbers);
	}

	/** The n-th number as it stands, empty where the contact has fewer. */
	public String number(int index) {
		return index < numbers.size() ? numbers.get(index).value() : "";
	}
}
