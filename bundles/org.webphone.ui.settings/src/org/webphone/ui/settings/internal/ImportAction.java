package org.webphone.ui.settings.internal;

import java.util.concurrent.CompletionStage;

import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Icon;

import jakarta.inject.Inject;

/** Import, on the Contacts page. */
public final class ImportAction extends FileAction {

	@Inject
	public ImportAction(SettingsWorkplace workplace) {
		super(workplace);
	}

	@Override
	public Icon icon() {
		return Icon.IMPORT;
	}

	@Override
	public String title() {
		return desk.say("Files_importShort");
	}

	@Override
	void begin(Control owner) {
		desk.files().forget();
		transfers.load(owner);
	}

	@Override
	public String undoTitle() {
		return desk.files().undoable() ? desk.say("Files_undo") : "";
	}

	@Override
	public CompletionStage<String> undo() {
		return tell(desk.files()::undo);
	}
}
