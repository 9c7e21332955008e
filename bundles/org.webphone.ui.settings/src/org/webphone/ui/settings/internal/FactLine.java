package org.webphone.ui.settings.internal;

import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Flex;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** A fact: what it is, and its value. */
final class FactLine extends Panel {

	private final Words label;
	private final Words value;

	FactLine(Composite parent, UiKit kit) {
		super(parent, kit, Token.SURFACE, Flex.row(8));
		setLayoutData(Flex.Item.fixed(24 + kit.type().extra(TextStyle.BODY)));
		label = new Words(this, kit, TextStyle.BODY, Token.INK_2);
		label.setLayoutData(Flex.Item.fixed(kit.type().scaled(104)));
		value = new Words(this, kit, TextStyle.BODY_MEDIUM, Token.INK);
		value.setLayoutData(Flex.Item.growing());
	}

	FactLine label(String text) {
		label.text(text);
		return this;
	}

	FactLine value(String text) {
		value.text(text);
		value.setToolTipText(text);
		return this;
	}
}
