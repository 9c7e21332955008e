package org.webphone.ui.telephony.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.webphone.core.CallId;
import org.webphone.ui.Flex;
import org.webphone.ui.NoteField;
import org.webphone.ui.Popover;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Writes a note about the call; what was written is kept when the popover closes. */
final class NotePopover implements CallPopover {

	private final Popover popover;
	private final NoteField text;

	NotePopover(Desk desk, Control anchor, Control edge, Line line) {
		CallId call = line.id();
		popover = CallPopover.beside(desk.kit(), anchor, edge, 336, desk.say("Function_note"));
		new Words(popover.body(), desk.kit(), TextStyle.SECTION, Token.INK).text(desk.say("Note_title"));
		text = new NoteField(popover.body(), desk.kit()).named(desk.say("Note_title"));
		text.text(desk.tools().notes().note(call));
		text.setLayoutData(Flex.Item.fixed(120));
		popover.shell().addListener(SWT.Dispose, e -> desk.tools().notes().note(call, text.text()));
	}

	@Override
	public Popover popover() {
		return popover;
	}

	void open() {
		popover.focus(text).open();
	}
}
