package org.webphone.ui.settings.internal;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Flex;
import org.webphone.ui.Panel;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** A page of cards below a title; it scrolls where the window is low. */
abstract class SettingsPage extends Panel {

	private final SettingsDesk desk;
	private final ScrollPage scroll;
	private final Panel top;
	private final Words title;

	SettingsPage(Composite parent, SettingsDesk desk, int gap) {
		super(parent, desk.kit(), Token.CANVAS, new FillLayout());
		this.desk = desk;
		scroll = new ScrollPage(this, desk.kit(), Token.CANVAS, Flex.column(gap).padding(16, 24, 16, 24));
		top = new Panel(scroll.content(), desk.kit(), Token.CANVAS, Flex.row(8));
		title = new Words(top, desk.kit(), TextStyle.TITLE, Token.INK);
		title.setLayoutData(Flex.Item.growing());
	}

	final SettingsDesk desk() {
		return desk;
	}

	final Panel content() {
		return scroll.content();
	}

	/** The row of the title, with room at its right end. */
	final Panel top() {
		return top;
	}

	final void title(String text) {
		title.text(text);
	}

	/** Takes the focus, with the title in sight. */
	final void enter() {
		setFocus();
		scroll.setOrigin(0, 0);
	}

	/** Measures anew after something changed its size. */
	final void fit() {
		scroll.fit();
	}

	/** A white card with its contents in a column. */
	final Panel card(Composite parent, int gap) {
		return new Panel(parent, desk.kit(), Token.SURFACE, Flex.column(gap).padding(16, 16)).card(12, 1, Token.BORDER,
				Token.CANVAS);
	}
}
