package org.webphone.ui.settings.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.webphone.contacts.ContactFiles.Format;
import org.webphone.contacts.ImportPlan;
import org.webphone.ui.Question;
import org.webphone.ui.Sentences;

/** Asks for the file and then brings the personal contacts into it or out of it; the outcome is in the model. UI thread. */
final class FileTransfers {

	private static final Format[] FORMATS = { Format.CSV, Format.VCARD_4, Format.VCARD_3 };

	private final SettingsDesk desk;

	FileTransfers(SettingsDesk desk) {
		this.desk = desk;
	}

	/** Shows what an import would do before anything is stored. */
	void load(Control owner) {
		var dialog = new FileDialog(owner.getShell(), SWT.OPEN);
		dialog.setText(desk.say("Files_import"));
		dialog.setFilterNames(new String[] { desk.say("Files_contacts"), desk.say("Files_all") });
		dialog.setFilterExtensions(new String[] { "*.csv;*.CSV;*.txt;*.vcf;*.VCF", "*" });
		String chosen = dialog.open();
		if (chosen != null) {
			Path file = Path.of(chosen);
			desk.files().read(file, plan -> ask(owner, plan, file));
		}
	}

	private void ask(Control owner, ImportPlan plan, Path file) {
		if (!owner.isDisposed()) {
			new ImportQuestion(desk, new ImportWords(desk.messages(), plan), file.getFileName().toString()).ask(owner,
					() -> desk.files().apply(plan, file));
		}
	}

	void save(Control owner) {
		var dialog = new FileDialog(owner.getShell(), SWT.SAVE);
		dialog.setText(desk.say("Files_export"));
		dialog.setFilterNames(new String[] { desk.say("Files_table"), desk.say("Files_cards"), desk.say("Files_cards3") });
		dialog.setFilterExtensions(new String[] { "*" + FilesModel.TABLE, "*" + FilesModel.CARDS, "*" + FilesModel.CARDS });
		dialog.setFileName(desk.say("Files_name") + FilesModel.TABLE);
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		Format wished = FORMATS[Math.clamp(dialog.getFilterIndex(), 0, FORMATS.length - 1)];
		Path file = Path.of(FilesModel.named(chosen, wished != Format.CSV));
		Format format = FilesModel.format(file, wished);
		// The dialog has asked about the name as it was typed only.
		if (!file.toString().equals(chosen) && Files.exists(file)) {
			new Question(desk.kit(), desk.say("Files_replaceTitle", file.getFileName().toString()),
					desk.say("Files_replaceQuestion"), desk.say("Files_replaceYes"), desk.say("Account_cancel")).ask(owner,
							() -> desk.files().export(file, format));
		} else {
			desk.files().export(file, format);
		}
	}

	/** What was done last, or why it was not; empty where nothing was. */
	String outcome() {
		FilesModel files = desk.files();
		return !files.problem().isEmpty() ? new Sentences(desk.kit().language()).say(files.problem()) : files.busy() ? desk.say("Files_busy")
				: files.done().map(this::told).orElse("");
	}

	private String told(FilesModel.Done done) {
		return desk.say(switch (done.what()) {
			case IMPORTED -> "Files_imported";
			case EXPORTED -> "Files_exported";
			case UNDONE -> "Files_undone";
		}, done.count(), done.file());
	}
}
