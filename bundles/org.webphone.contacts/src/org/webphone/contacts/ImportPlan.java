package org.webphone.contacts;

import java.util.List;

/**
 * What importing a file would do; nothing has been stored yet. Immutable.
 *
 * @param added     contacts that would be new
 * @param changed   contacts that would replace personal ones of the same identity, or name and number
 * @param unchanged how many are here already as they stand in the file
 * @param refused   lines or entries that cannot be used; the first ones
 * @param left      how many entries were refused in all
 * @param ignored   headings of the file that mean nothing here
 * @param format    what the file turned out to be, for the user: {@code CSV, windows-1252, ;} or {@code vCard, UTF-8}
 */
public record ImportPlan(List<Contact> added, List<Contact> changed, int unchanged, List<RefusedEntry> refused, int left,
		List<String> ignored, String format) {

	public ImportPlan {
		added = List.copyOf(added);
		changed = List.copyOf(changed);
		refused = List.copyOf(refused);
		ignored = List.copyOf(ignored);
	}
}
