package org.webphone.ui.settings.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.webphone.preferences.Lockable;
import org.webphone.ui.Icon;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Says below a choice that the administrator has made it, and keeps the controls of the choice from being used then. */
final class LockLine {

	private final SettingsDesk desk;
	private final Lockable choice;
	private final Words words;
	private final List<Control> controls;

	LockLine(Composite parent, SettingsDesk desk, Lockable choice, Control... controls) {
		this.desk = desk;
		this.choice = choice;
		this.controls = List.of(controls);
		words = new Words(parent, desk.kit(), TextStyle.CAPTION, Token.INK_2).icon(Icon.LOCK).wrapped();
		words.setVisible(false);
	}

	/** Shows all of them; true where something came or went. */
	static boolean refresh(List<LockLine> locks) {
		return locks.stream().filter(LockLine::refresh).count() > 0;
	}

	/** Shows it in the language in use; true where something came or went. */
	boolean refresh() {
		boolean locked = desk.preferences().locked(choice);
		words.text(desk.say("Locked_administrator"));
		controls.stream().filter(c -> c.getEnabled() == locked).forEach(c -> c.setEnabled(!locked));
		if (words.getVisible() == locked) {
			return false;
		}
		words.setVisible(locked);
		return true;
	}
}
