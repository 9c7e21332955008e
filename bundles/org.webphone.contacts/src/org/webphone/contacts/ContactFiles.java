package org.webphone.contacts;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/**
 * Personal contacts in and out of files: tables (CSV) and vCards. An OSGi service, safe from any thread; nothing blocks
 * the caller. A stage that fails has a message for the user.
 */
public interface ContactFiles {

	/** Reads a table or vCards, whatever the file holds, and tells what an import would do. */
	CompletionStage<ImportPlan> read(Path file);

	/** Does what the plan says, all of it or nothing. Completes with the number of contacts stored. */
	CompletionStage<Integer> apply(ImportPlan plan);

	/** Whether there is an import that can be taken back. */
	boolean undoable();

	/**
	 * Takes the last import of this run of the program back: what it added goes, what it changed is as it was before. All of it
	 * or nothing. Completes with the number of contacts.
	 */
	CompletionStage<Integer> undo();

	/** What an export writes. */
	enum Format {
		/** A table for spreadsheets and this program. */
		CSV,
		/** vCards as older programs read them (RFC 2426). */
		VCARD_3,
		/** vCards (RFC 6350). */
		VCARD_4
	}

	/** Writes all personal contacts; the file is replaced only when all is written. Completes with the number of contacts. */
	CompletionStage<Integer> export(Path file, Format format);

	/** As {@link #export(Path, Format)}: a file whose name ends in {@code .vcf} becomes vCards of version 4, any other a table. */
	default CompletionStage<Integer> export(Path file) {
		boolean cards = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".vcf");
		return export(file, cards ? Format.VCARD_4 : Format.CSV);
	}
}
