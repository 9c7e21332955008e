package org.webphone.core.number;

import java.util.List;
import java.util.Locale;

/**
 * How numbers are written and dialled where the user's exchange stands. Immutable.
 *
 * @param country          ISO 3166 code of the country whose national notation is used ({@code BE})
 * @param outsidePrefix    digits that fetch an outside line; empty where the exchange needs none
 * @param extensionLengths lengths of internal numbers; empty for "up to five digits that are no national number"
 * @param emergencyNumbers numbers that are dialled as they stand, besides those of the country
 */
public record DialRules(String country, String outsidePrefix, List<Integer> extensionLengths,
		List<String> emergencyNumbers) {

	/** Belgium, no outside prefix, extensions recognised by their length. */
	public static final DialRules DEFAULT = new DialRules("BE", "", List.of(), List.of());

	public DialRules {
		country = country.strip().toUpperCase(Locale.ROOT);
		outsidePrefix = outsidePrefix.strip();
		extensionLengths = List.copyOf(extensionLengths);
		emergencyNumbers = List.copyOf(emergencyNumbers);
		if (!outsidePrefix.chars().allMatch(c -> c >= '0' && c <= '9')) {
			throw new IllegalArgumentException("The prefix for an outside line may hold digits only.");
		}
	}

	public static DialRules of(String country) {
		return new DialRules(country, "", List.of(), List.of());
	}
}
