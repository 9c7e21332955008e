package org.webphone.sample.broken;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.webphone.history.CallDetail;
import org.webphone.ui.UiKit;
import org.webphone.ui.telephony.spi.CallDetailSection;

/** A section that breaks off half filled, and fails once more when it goes. */
public final class BrokenSection implements CallDetailSection {

	@Override
	public String title() {
		throw new Broken("section title");
	}

	@Override
	public void fill(Composite parent, UiKit kit, CallDetail call) {
		new Label(parent, SWT.NONE).addListener(SWT.Dispose, e -> {
			throw new Broken("section dispose");
		});
		throw new Broken("section fill");
	}
}
