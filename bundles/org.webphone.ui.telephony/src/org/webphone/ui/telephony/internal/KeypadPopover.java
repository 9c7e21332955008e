package org.webphone.ui.telephony.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.CallState;
import org.webphone.ui.Flex;
import org.webphone.ui.KeyPad;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Popover;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The keys of a telephone during a call; digits typed while it is open go out as tones too. */
final class KeypadPopover implements CallPopover {

	private static final String SIGNS = "0123456789*#";

	private final Desk desk;
	private final CallId call;
	private final Popover popover;
	private final Words sent;
	private final KeyPad keys;

	KeypadPopover(Desk desk, Control anchor, Control edge, Line line) {
		this.desk = desk;
		this.call = line.id();
		popover = CallPopover.beside(desk.kit(), anchor, edge, 336, desk.say("Function_keypad"));
		sent = new Words(popover.body(), desk.kit(), TextStyle.KEY, Token.INK).align(Align.CENTER).digits();
		sent.setLayoutData(Flex.Item.fixed(28 + desk.kit().type().extra(TextStyle.KEY)));
		keys = new KeyPad(popover.body(), desk.kit(), this::send);
		Display display = popover.shell().getDisplay();
		Listener typed = this::typed;
		display.addFilter(SWT.KeyDown, typed);
		Subscription lines = desk.calls().observe(() -> {
			if (popover.isOpen() && !meaningful()) {
				popover.close();
			}
		});
		popover.shell().addListener(SWT.Dispose, e -> {
			display.removeFilter(SWT.KeyDown, typed);
			lines.close();
		});
	}

	@Override
	public Popover popover() {
		return popover;
	}

	KeyPad keys() {
		return keys;
	}

	void open() {
		sent.text(desk.say("Keypad_hint"));
		popover.focus(keys.key("1")).open();
	}

	/** Whether tones can be sent in this call. */
	static boolean possible(Line line) {
		return line.call().state().established() || line.call().state() instanceof CallState.Early;
	}

	private boolean meaningful() {
		return desk.calls().line(call).filter(KeypadPopover::possible).isPresent();
	}

	private void typed(Event e) {
		boolean here = e.widget instanceof Control control && !control.isDisposed()
				&& control.getShell() == popover.shell();
		if (here && e.character != 0 && SIGNS.indexOf(e.character) >= 0
				&& (e.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0) {
			send(String.valueOf(e.character));
			e.doit = false;
		}
	}

	private void send(String sign) {
		desk.calls().sendTone(call, sign);
		String before = sent.text().equals(desk.say("Keypad_hint")) ? "" : sent.text();
		String now = before + sign;
		sent.text(now.length() > 20 ? now.substring(now.length() - 20) : now);
	}
}
