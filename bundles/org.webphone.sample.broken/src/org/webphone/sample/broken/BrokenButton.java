package org.webphone.sample.broken;

import org.webphone.telephony.CallSnapshot;
import org.webphone.ui.Icon;
import org.webphone.ui.telephony.spi.CallPanelButton;

/** A tile that fails whenever it is asked. */
public final class BrokenButton implements CallPanelButton {

	@Override
	public Icon icon() {
		throw new Broken("button icon");
	}

	@Override
	public String title() {
		throw new Broken("button title");
	}

	@Override
	public boolean offered(CallSnapshot call) {
		throw new Broken("button offered");
	}

	@Override
	public void pressed(CallSnapshot call) {
		throw new Broken("button");
	}
}
