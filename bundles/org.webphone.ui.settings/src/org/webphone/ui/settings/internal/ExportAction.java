package org.webphone.ui.settings.internal;

import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Icon;

import jakarta.inject.Inject;

/** Export, on the Contacts page. */
public final class ExportAction extends FileAction {

	@Inject
	public ExportAction(SettingsWorkplace workplace) {
		super(workplace);
	}

	@Override
	public Icon icon() {
		return Icon.EXPORT;
	}

	@Override
	public String title() {
		return desk.say("Files_exportShort");
	}

	@Override
	void begin(Control owner) {
		desk.files().forget();
		transfers.save(owner);
	}
}
