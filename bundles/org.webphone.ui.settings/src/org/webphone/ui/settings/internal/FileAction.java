package org.webphone.ui.settings.internal;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.eclipse.swt.widgets.Control;
import org.webphone.core.Subscription;
import org.webphone.ui.contacts.spi.ContactsPageAction;

/** A button of the Contacts page that moves personal contacts, and tells there how it went. */
abstract class FileAction implements ContactsPageAction {

	final SettingsDesk desk;
	final FileTransfers transfers;
	private Subscription waiting = () -> {
	};

	FileAction(SettingsWorkplace workplace) {
		desk = workplace.desk();
		transfers = new FileTransfers(desk);
	}

	abstract void begin(Control owner);

	@Override
	public CompletionStage<String> run(Control owner) {
		return tell(() -> begin(owner));
	}

	/** What an action began is told when it is done. */
	final CompletionStage<String> tell(Runnable beginning) {
		// Who gave up at the dialog has left an observer behind.
		waiting.close();
		var told = new CompletableFuture<String>();
		beginning.run();
		waiting = desk.files().observe(() -> finish(told));
		finish(told);
		return told;
	}

	private void finish(CompletableFuture<String> told) {
		FilesModel files = desk.files();
		if (files.busy() || files.problem().isEmpty() && files.done().isEmpty()) {
			return;
		}
		waiting.close();
		if (files.problem().isEmpty()) {
			told.complete(transfers.outcome());
		} else {
			told.completeExceptionally(new IOException(files.problem()));
		}
	}
}
