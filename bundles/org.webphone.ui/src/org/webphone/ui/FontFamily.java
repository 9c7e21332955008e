package org.webphone.ui;

import java.util.List;
import java.util.function.Predicate;

import org.webphone.ui.TextStyle.Weight;

/**
 * How a weight of the product's typeface is asked for: as a family of its own where the system has one, else as the
 * nearest style of the plain family, else as the system's own font.
 *
 * @param name family name; empty for the system's font
 * @param bold whether the bold style must stand for the weight
 */
record FontFamily(String name, boolean bold) {

	private static final String INTER = "Inter";

	/** @param known whether the system knows a family */
	static FontFamily choose(Weight weight, Predicate<String> known) {
		// Names of the static fonts differ between fontconfig, DirectWrite and Core Text.
		List<String> own = switch (weight) {
			case REGULAR -> List.of(INTER);
			case MEDIUM -> List.of("Inter Medium", INTER);
			case SEMI_BOLD -> List.of("Inter SemiBold", "Inter Semi Bold", "Inter Semi-Bold");
		};
		for (String name : own) {
			if (known.test(name)) {
				return new FontFamily(name, false);
			}
		}
		return new FontFamily(known.test(INTER) ? INTER : "", weight == Weight.SEMI_BOLD);
	}
}
