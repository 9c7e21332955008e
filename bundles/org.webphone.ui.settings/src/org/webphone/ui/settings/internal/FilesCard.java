package org.webphone.ui.settings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Brings the personal contacts into files and out of them. */
final class FilesCard extends Panel {

	private final SettingsDesk desk;
	private final FileTransfers transfers;
	private final Runnable grown;
	private final Heading heading;
	private final PushButton load;
	private final PushButton save;
	private final Words outcome;
	private final PushButton undo;

	/** @param grown told when the card may need another height */
	FilesCard(Composite parent, SettingsDesk desk, Runnable grown) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(16, 16));
		this.desk = desk;
		transfers = new FileTransfers(desk);
		this.grown = grown;
		card(12, 1, Token.BORDER, Token.CANVAS);
		heading = new Heading(this, desk.kit(), Icon.CONTACTS);
		// Above the buttons: what was done must not push them from under the pointer.
		outcome = new Words(this, desk.kit(), TextStyle.BODY, Token.INK_2).wrapped();
		// A link keeps its own width.
		var row = new Panel(this, desk.kit(), Token.SURFACE, Flex.row(0));
		undo = new PushButton(row, desk.kit(), PushButton.Kind.TEXT, PushButton.Size.SMALL);
		undo.onPress(desk.files()::undo);
		new Panel(this, desk.kit(), Token.SURFACE, null).setLayoutData(Flex.Item.growing());
		load = new PushButton(this, desk.kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.IMPORT);
		load.onPress(() -> transfers.load(this));
		save = new PushButton(this, desk.kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.EXPORT);
		save.onPress(() -> transfers.save(this));
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

	private void speak() {
		heading.say(desk.say("Files_title"), desk.say("Files_more"));
		load.text(desk.say("Files_import"));
		save.text(desk.say("Files_export"));
		undo.text(desk.say("Files_undo"));
		refresh();
	}

	private void refresh() {
		FilesModel files = desk.files();
		load.setEnabled(!files.busy());
		save.setEnabled(!files.busy());
		boolean failed = !files.problem().isEmpty();
		outcome.colour(failed ? Token.RED_TEXT : Token.INK_2);
		outcome.text(transfers.outcome());
		boolean shown = !outcome.text().isEmpty();
		outcome.setVisible(shown);
		undo.getParent().setVisible(files.undoable());
		grown.run();
	}
}
