package org.webphone.app.internal.gallery;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.webphone.core.Subscription;
import org.webphone.ui.Flex;
import org.webphone.ui.Panel;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/**
 * Every component of the kit in every state on one sheet, for whoever develops it; laid out like the sheet of the design. Its words
 * are names of things in the code and stay English.
 */
public final class Gallery {

	/** Size of the sheet of the design. */
	private static final int WIDTH = 1280;
	private static final int HEIGHT = 1904;

	private final UiKit kit;

	public Gallery(UiKit kit) {
		this.kit = kit;
	}

	/** Opens it as large as the screen allows; the rest is scrolled. */
	public Shell open(Shell parent) {
		var shell = new Shell(parent.getDisplay(), SWT.SHELL_TRIM);
		shell.setText("Webphone components");
		shell.setLayout(new FillLayout());
		var page = new ScrollPage(shell, kit, Token.CANVAS, Flex.column(16).padding(24, 24));
		fill(page.content());
		Rectangle screen = parent.getMonitor().getClientArea();
		Rectangle trim = shell.computeTrim(0, 0, WIDTH, HEIGHT);
		shell.setSize(Math.min(trim.width, screen.width), Math.min(trim.height, screen.height));
		page.fit();
		shell.open();
		return shell;
	}

	private void fill(Panel sheet) {
		var head = new Panel(sheet, kit, Token.CANVAS, Flex.row(16));
		head.setLayoutData(Flex.Item.fixed(32));
		new Words(head, kit, TextStyle.TITLE, Token.INK).text("Components");
		var scheme = new Words(head, kit, TextStyle.BODY, Token.INK_2);
		Runnable told = () -> {
			scheme.text(switch (kit.theme().scheme()) {
				case LIGHT -> "Light theme";
				case DARK -> "Dark theme";
				case HIGH_CONTRAST -> "High contrast";
			});
			head.layout();
		};
		told.run();
		Subscription theme = kit.theme().addListener(told);
		scheme.addListener(SWT.Dispose, e -> theme.close());
		BasicSections.colours(card(sheet, "Colour tokens"), kit);
		Panel first = row(sheet);
		BasicSections.type(card(first, "Type scale (Inter)", 288), kit);
		ButtonSections.buttons(card(first, "Buttons", 568), kit);
		Panel presence = card(first, "Presence (BLF)", 344);
		BasicSections.presence(presence, kit);
		FavouriteSection.favourites(presence, kit);
		CardSection.cards(card(sheet, "Call cards"), kit);
		Panel second = row(sheet);
		RowSection.rows(card(second, "Table rows (40 px, all equal)", 608), kit);
		ControlSections.controls(card(second, "Fields and controls", 608), kit);
		Panel third = row(sheet);
		MessageSections.messages(card(third, "Messages and empty states", 608), kit);
		MessageSections.call(card(third, "Parts of a call", 608), kit);
		Panel fourth = row(sheet);
		MessageSections.notices(card(fourth, "Notification and popover", 888), kit);
		MessageSections.charts(card(fourth, "Charts", 328), kit);
		BasicSections.icons(card(sheet, "Icons"), kit);
	}

	private Panel row(Composite parent) {
		return new Panel(parent, kit, Token.CANVAS, Flex.row(16));
	}

	private Panel card(Composite parent, String title, int width) {
		Panel card = card(parent, title);
		card.setLayoutData(Flex.Item.fixed(width).filling());
		return card;
	}

	private Panel card(Composite parent, String title) {
		var card = new Panel(parent, kit, Token.SURFACE, Flex.column(8).padding(16, 16)).card(12, 1, Token.BORDER,
				Token.CANVAS);
		new Words(card, kit, TextStyle.SECTION, Token.INK).text(title);
		return card;
	}
}
