package org.webphone.ui.telephony.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Digits typed anywhere in the window go into the number; those of a call are the keypad's, see KeypadPopover. */
final class TypedDigits {

	private static final String SIGNS = "0123456789*#+";

	private final Desk desk;
	private final CallPanel panel;

	TypedDigits(Desk desk, CallPanel panel) {
		this.desk = desk;
		this.panel = panel;
	}

	void listen() {
		Display display = panel.getDisplay();
		Listener typed = this::typed;
		display.addFilter(SWT.KeyDown, typed);
		panel.addListener(SWT.Dispose, e -> display.removeFilter(SWT.KeyDown, typed));
	}

	private void typed(Event e) {
		if (!(e.widget instanceof Control control) || control.isDisposed() || control.getShell() != panel.getShell()
				|| (e.stateMask & (SWT.MOD1 | SWT.MOD3 | SWT.CTRL)) != 0 || editable(control)) {
			return;
		}
		if (SIGNS.indexOf(e.character) >= 0 && e.character != 0) {
			press(String.valueOf(e.character));
			e.doit = false;
		} else if (e.keyCode == SWT.BS && panel.idle().isVisible()) {
			desk.dial().backspace();
			e.doit = false;
		}
	}

	private void press(String sign) {
		if (panel.idle().isVisible()) {
			desk.dial().press(sign);
		}
	}

	private static boolean editable(Control control) {
		return control instanceof StyledText || control instanceof Text || control instanceof Combo
				|| control instanceof Spinner;
	}
}
