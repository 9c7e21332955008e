package org.webphone.ui.settings.internal;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Flex;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** A switch with what it does beside it: a word and a sentence. */
final class SwitchRow extends Panel {

	private final Words title;
	private final Words more;
	private final Toggle toggle;

	/** @param first whether the switch stands before the words */
	SwitchRow(Composite parent, UiKit kit, boolean first) {
		super(parent, kit, Token.SURFACE, Flex.row(12).padding(4, 3));
		setLayoutData(Flex.Item.fixed(SWT.DEFAULT).outset(3));
		Toggle before = first ? new Toggle(this, kit, Toggle.Shape.SWITCH) : null;
		var lines = new Panel(this, kit, Token.SURFACE, Flex.column(0));
		lines.setLayoutData(Flex.Item.growing());
		title = new Words(lines, kit, TextStyle.BODY_MEDIUM, Token.INK);
		more = new Words(lines, kit, TextStyle.CAPTION, Token.INK_2).wrapped();
		toggle = before == null ? new Toggle(this, kit, Toggle.Shape.SWITCH) : before;
	}

	SwitchRow say(String words, String sentence) {
		title.text(words);
		more.text(sentence);
		more.setVisible(!sentence.isEmpty());
		toggle.named(words);
		return this;
	}

	SwitchRow on(boolean value) {
		toggle.on(value);
		return this;
	}

	Toggle toggle() {
		return toggle;
	}

	void onChange(Consumer<Boolean> what) {
		toggle.onPress(() -> what.accept(toggle.on()));
	}
}
