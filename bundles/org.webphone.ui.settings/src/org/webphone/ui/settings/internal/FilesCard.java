package org.webphone.ui.settings.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.webphone.contacts.ImportPlan;
import org.webphone.core.Subscription;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Question;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Brings the personal contacts into files and out of them. */
final class FilesCard extends Panel {

	private final SettingsDesk desk;
	private final Runnable grown;
	private final Heading heading;
	private final PushButton load;
	private final PushButton save;
	private final Words outcome;

	/** @param grown told when the card may need another height */
	FilesCard(Composite parent, SettingsDesk desk, Runnable grown) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(16, 16));
		this.desk = desk;
		this.grown = grown;
		card(12, 1, Token.BORDER, Token.CANVAS);
		heading = new Heading(this, desk.kit(), Icon.CONTACTS);
		var row = new Panel(this, desk.kit(), Token.SURFACE, Flex.row(8).padding(3, 3));
		load = new PushButton(row, desk.kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.IMPORT);
		load.onPress(this::load);
		save = new PushButton(row, desk.kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.EXPORT);
		save.onPress(this::save);
		outcome = new Words(this, desk.kit(), TextStyle.BODY, Token.INK_2).wrapped();
		Subscription changes = desk.files().observe(this::refresh);
		addListener(SWT.Dispose, e -> changes.close());
		desk.kit().language().speak(this, this::speak);
	}

	PushButton loadButton() {
		return load;
	}

	PushButton saveButton() {
		return save;
	}

	String outcome() {
		return outcome.text();
	}

	private void load() {
		var dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(desk.say("Files_import"));
		dialog.setFilterNames(new String[] { desk.say("Files_contacts"), desk.say("Files_all") });
		dialog.setFilterExtensions(new String[] { "*.csv;*.CSV;*.txt;*.vcf;*.VCF", "*" });
		String chosen = dialog.open();
		if (chosen != null) {
			Path file = Path.of(chosen);
			desk.files().read(file, plan -> ask(plan, file));
		}
	}

	private void ask(ImportPlan plan, Path file) {
		if (!isDisposed()) {
			new ImportQuestion(desk, new ImportWords(desk.messages(), plan), file.getFileName().toString()).ask(this,
					() -> desk.files().apply(plan, file));
		}
	}

	private void save() {
		var dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText(desk.say("Files_export"));
		dialog.setFilterNames(new String[] { desk.say("Files_table"), desk.say("Files_cards") });
		dialog.setFilterExtensions(new String[] { "*" + FilesModel.TABLE, "*" + FilesModel.CARDS });
		dialog.setFileName(desk.say("Files_name") + FilesModel.TABLE);
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		Path file = Path.of(FilesModel.named(chosen, dialog.getFilterIndex() == 1));
		// The dialog has asked about the name as it was typed only.
		if (!file.toString().equals(chosen) && Files.exists(file)) {
			new Question(desk.kit(), desk.say("Files_replaceTitle", file.getFileName().toString()),
					desk.say("Files_replaceQuestion"), desk.say("Files_replaceYes"), desk.say("Account_cancel")).ask(this,
							() -> desk.files().export(file));
		} else {
			desk.files().export(file);
		}
	}

	private void speak() {
		heading.say(desk.say("Files_title"), desk.say("Files_more"));
		load.text(desk.say("Files_import"));
		save.text(desk.say("Files_export"));
		refresh();
	}

	private void refresh() {
		FilesModel files = desk.files();
		load.setEnabled(!files.busy());
		save.setEnabled(!files.busy());
		boolean failed = !files.problem().isEmpty();
		outcome.colour(failed ? Token.RED_TEXT : Token.INK_2);
		outcome.text(failed ? files.problem() : files.busy() ? desk.say("Files_busy") : files.done().map(this::told).orElse(""));
		boolean shown = !outcome.text().isEmpty();
		outcome.setVisible(shown);
		grown.run();
	}

	private String told(FilesModel.Done done) {
		return desk.say(switch (done.what()) {
			case IMPORTED -> "Files_imported";
			case EXPORTED -> "Files_exported";
		}, done.count(), done.file());
	}
}
