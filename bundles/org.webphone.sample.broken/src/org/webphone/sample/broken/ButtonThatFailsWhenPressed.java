package org.webphone.sample.broken;

import org.webphone.telephony.CallSnapshot;
import org.webphone.ui.Icon;
import org.webphone.ui.telephony.spi.CallPanelButton;

/** A tile that looks well until it is pressed. */
public final class ButtonThatFailsWhenPressed implements CallPanelButton {

	@Override
	public Icon icon() {
		return Icon.BOLT;
	}

	@Override
	public String title() {
		return "Break";
	}

	@Override
	public void pressed(CallSnapshot call) {
		throw new Broken("button pressed in " + call.id());
	}
}
