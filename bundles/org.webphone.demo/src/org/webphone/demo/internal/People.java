package org.webphone.demo.internal;

import static org.webphone.demo.internal.Colleague.Manner.ANSWERS;
import static org.webphone.demo.internal.Colleague.Manner.AWAY;
import static org.webphone.demo.internal.Colleague.Manner.BUSY;
import static org.webphone.demo.internal.Colleague.Manner.DO_NOT_DISTURB;
import static org.webphone.demo.internal.Colleague.Manner.NO_ANSWER;

import java.util.List;
import java.util.Optional;

/**
 * Who works in the demonstration's company. Names are invented; the mobile numbers and the outside caller's are of ranges
 * that the French and British regulators keep for fiction.
 */
final class People {

	static final String USER = "405";
	static final String USER_NAME = "Sofie Maes";
	static final String CALLER_NUMBER = "+33199001742";
	static final String CALLER_NAME = "Els Wouters";

	static final List<Colleague> COLLEAGUES = List.of(
			new Colleague("402", "Floor Timmers", "Sales", "+33639980402", ANSWERS),
			new Colleague("412", "Anna Verhelst", "Sales", "+33639980412", AWAY),
			new Colleague("421", "Campaign desk 1", "Sales Campaign", "", NO_ANSWER),
			new Colleague("422", "Campaign desk 2", "Sales Campaign", "", BUSY),
			new Colleague("423", "Campaign desk 3", "Sales Campaign", "", DO_NOT_DISTURB),
			new Colleague("438", "Pieter Desmedt", "Tech", "+33639980438", BUSY),
			new Colleague("439", "Charlotte Goos", "Operations", "+33639980439", AWAY),
			new Colleague("442", "Yara Osman", "Support", "+33639980442", ANSWERS),
			new Colleague("480", "Fred Reynders", "Tech", "+33639980480", ANSWERS),
			new Colleague("482", "Fatima Amrani", "Tech", "+33639980482", NO_ANSWER),
			new Colleague("499", "Front desk", "Tech", "", ANSWERS),
			new Colleague("602", "Lena Fonteyn", "Support", "+33639980602", ANSWERS));

	private People() {
	}

	static Optional<Colleague> at(String extension) {
		return COLLEAGUES.stream().filter(c -> c.extension().equals(extension)).findFirst();
	}
}
