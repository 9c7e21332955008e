package org.webphone.contacts;

/**
 * An entry of a file that cannot become a contact. Immutable.
 *
 * @param line   line of the file on which it begins, or ends where its beginning is missing; from 1
 * @param reason what is wrong with it
 */
public record RefusedEntry(long line, Reason reason) {

	/** What is wrong with an entry. */
	public enum Reason {
		/** A line of a table without name and company. */
		LINE_WITHOUT_NAME("Line %d was refused: it has no name."),
		/** A quotation mark that is never closed: from there on a table cannot be told apart. */
		LINE_WITHOUT_END("The lines from line %d on were refused: a quotation mark is missing."),
		/** A vCard without name and company. */
		CARD_WITHOUT_NAME("The card on line %d was refused: it has no name."),
		/** The file breaks off within a vCard. */
		CARD_WITHOUT_END("The card on line %d was refused: it has no end."),
		/** A vCard ends that never began. */
		CARD_WITHOUT_BEGINNING("The card that ends on line %d was refused: it has no beginning.");

		private final String sentence;

		Reason(String sentence) {
			this.sentence = sentence;
		}
	}

	/** The place and the reason in English, for logs. */
	public String sentence() {
		return reason.sentence.formatted(line);
	}
}
