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

	/**
	 * Writes all personal contacts; a file whose name ends in {@code .vcf} becomes vCards (version 4), any other a table.
	 * The file is replaced only when all is written. Completes with the number of contacts.
	 */
	CompletionStage<Integer> export(Path file);
}
