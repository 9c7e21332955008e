package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.Lockable;
import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** The menu below the user's name: own state, appearance, compact window, the demo's caller, sign-out. */
final class StatusMenu {

	private static final String COMPACT = "org.webphone.app.compact";
	private static final int GLYPH = 16;

	private final UiKit kit;
	private final Messages messages;
	private final OwnStateModel state;
	private final Session session;
	private final CommandDoor commands;
	private final Runnable signOut;

	StatusMenu(UiKit kit, Messages messages, OwnStateModel state, Session session, CommandDoor commands,
			Runnable signOut) {
		this.kit = kit;
		this.messages = messages;
		this.state = state;
		this.session = session;
		this.commands = commands;
		this.signOut = signOut;
	}

	void open(Control box) {
		Menu menu = menu(box);
		menu.addListener(SWT.Hide, e -> box.getDisplay().asyncExec(menu::dispose));
		Point below = box.toDisplay(0, box.getSize().y + 4);
		menu.setLocation(below);
		menu.setVisible(true);
	}

	Menu menu(Control box) {
		var menu = new Menu(box);
		boolean silent = state.doNotDisturb();
		radio(menu, "Menu_available", !silent, () -> state.doNotDisturb(false));
		radio(menu, "Menu_doNotDisturb", silent, () -> state.doNotDisturb(true));
		glyph(menu.getItem(0), PresenceGlyph.AVAILABLE.icon(), PresenceGlyph.AVAILABLE.colour());
		glyph(menu.getItem(1), PresenceGlyph.DO_NOT_DISTURB.icon(), PresenceGlyph.DO_NOT_DISTURB.colour());
		new MenuItem(menu, SWT.SEPARATOR);
		appearance(menu);
		if (commands.offered(COMPACT)) {
			glyph(push(menu, messages.get("Menu_compact") + "\tCtrl+Shift+C", () -> commands.run(COMPACT)), Icon.PIN, Token.INK_2);
		}
		if (session.inDemo()) {
			new MenuItem(menu, SWT.SEPARATOR);
			glyph(push(menu, messages.get("Menu_callIn"), session::callIn), Icon.PHONE_INCOMING, Token.INK_2);
		}
		new MenuItem(menu, SWT.SEPARATOR);
		glyph(push(menu, messages.get("Header_signOut"), signOut), Icon.LOGOUT, Token.INK_2);
		return menu;
	}

	private void appearance(Menu menu) {
		var item = new MenuItem(menu, SWT.CASCADE);
		item.setText(messages.get("Menu_appearance"));
		item.setEnabled(!session.locked(Lockable.APPEARANCE));
		glyph(item, Icon.MOON, Token.INK_2);
		var looks = new Menu(menu);
		item.setMenu(looks);
		Appearance now = kit.look().chosen();
		for (Appearance look : Appearance.values()) {
			radio(looks, switch (look) {
				case SYSTEM -> "Menu_system";
				case LIGHT -> "Menu_light";
				case DARK -> "Menu_dark";
				case HIGH_CONTRAST -> "Menu_contrast";
			}, look == now, () -> session.appearance(look));
		}
	}

	private void glyph(MenuItem item, Icon icon, Token colour) {
		item.setImage(kit.icons().image(icon, GLYPH, colour));
	}

	private static MenuItem push(Menu menu, String words, Runnable choose) {
		var item = new MenuItem(menu, SWT.PUSH);
		item.setText(words);
		item.addListener(SWT.Selection, e -> choose.run());
		return item;
	}

	private void radio(Menu menu, String key, boolean on, Runnable choose) {
		var item = new MenuItem(menu, SWT.RADIO);
		item.setText(messages.get(key));
		item.setSelection(on);
		item.addListener(SWT.Selection, e -> {
			if (item.getSelection()) {
				choose.run();
			}
		});
	}
}
