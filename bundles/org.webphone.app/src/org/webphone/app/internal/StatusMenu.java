package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.webphone.ui.Messages;
import org.webphone.ui.Scheme;
import org.webphone.ui.UiKit;

/** The menu below the user's name: own state, appearance, and the demo's caller. */
final class StatusMenu {

	private final UiKit kit;
	private final Messages messages;
	private final OwnStateModel state;
	private final Session session;

	StatusMenu(UiKit kit, Messages messages, OwnStateModel state, Session session) {
		this.kit = kit;
		this.messages = messages;
		this.state = state;
		this.session = session;
	}

	void open(StatusBox box) {
		var menu = new Menu(box);
		boolean silent = state.doNotDisturb();
		radio(menu, "Menu_available", !silent, () -> state.doNotDisturb(false));
		radio(menu, "Menu_doNotDisturb", silent, () -> state.doNotDisturb(true));
		new MenuItem(menu, SWT.SEPARATOR);
		Scheme now = kit.theme().scheme();
		radio(menu, "Menu_light", now == Scheme.LIGHT, () -> session.appearance(Scheme.LIGHT));
		radio(menu, "Menu_dark", now == Scheme.DARK, () -> session.appearance(Scheme.DARK));
		if (session.inDemo()) {
			new MenuItem(menu, SWT.SEPARATOR);
			var item = new MenuItem(menu, SWT.PUSH);
			item.setText(messages.get("Menu_callIn"));
			item.addListener(SWT.Selection, e -> session.callIn());
		}
		menu.addListener(SWT.Hide, e -> box.getDisplay().asyncExec(menu::dispose));
		Point below = box.toDisplay(0, box.getSize().y + 4);
		menu.setLocation(below);
		menu.setVisible(true);
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
