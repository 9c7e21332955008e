package org.webphone.ui.telephony.internal.detail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Question;
import org.webphone.ui.UiKit;

/** Copies recordings of a call to where the user wants them. */
final class SaveRecording {

	private final Shell shell;
	private final UiKit kit;
	private final DetailWords words;

	SaveRecording(Shell shell, UiKit kit, DetailWords words) {
		this.shell = shell;
		this.kit = kit;
		this.words = words;
	}

	/** Asks for a file name for each; the copying is done behind the window. */
	void save(List<Path> recordings) {
		for (Path recording : recordings) {
			var dialog = new FileDialog(shell, SWT.SAVE);
			dialog.setText(words.say("Recording_save"));
			dialog.setFileName(recording.getFileName().toString());
			dialog.setFilterNames(new String[] { words.say("Recording_title") + " (*.wav)" });
			dialog.setFilterExtensions(new String[] { "*.wav" });
			dialog.setOverwrite(true);
			String chosen = dialog.open();
			if (chosen == null) {
				return;
			}
			copy(recording, Path.of(chosen));
		}
	}

	private void copy(Path from, Path to) {
		CompletableFuture.runAsync(() -> {
			try {
				Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}).whenCompleteAsync(Callbacks.logged((done, failure) -> {
			if (failure != null && !shell.isDisposed()) {
				Question.tell(kit, shell, words.say("Recording_save"), words.say("Recording_notSaved", to.toString()), words.say("Detail_close"));
			}
		}), kit.executor());
	}
}
