package org.webphone.ui.contacts.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Icon;

/**
 * A button at the top of the Contacts page, for what concerns all contacts (import, export). Named by the extension point
 * {@code org.webphone.ui.contacts.pageActions}, created with injection. UI thread.
 */
public interface ContactsPageAction {

	Icon icon();

	/** The word on the button, in the language in use. */
	String title();

	/**
	 * Does it and returns at once.
	 *
	 * @param owner control of the page, for dialogs
	 * @return completes with a sentence that is shown to the user, fails with one that is; never completes where he gave up
	 */
	CompletionStage<String> run(Control owner);

	/** The word on the button that takes back what was done last; empty where there is nothing to take back. */
	default String undoTitle() {
		return "";
	}

	/** Takes it back; as {@link #run}. */
	default CompletionStage<String> undo() {
		return CompletableFuture.failedFuture(new IllegalStateException("There is nothing to take back."));
	}
}
