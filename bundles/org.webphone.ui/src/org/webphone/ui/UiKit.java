package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Widget;
import org.webphone.preferences.GeneralSettings.Appearance;

/**
 * What every painted component needs: colours, type, icons, language and the UI thread. Made once for a display by the
 * application, handed to every view. UI thread.
 */
public final class UiKit {

	private final Display display;
	private final Theme theme;
	private final Look look;
	private final Typography type;
	private final Icons icons;
	private final Language language;
	private final UiExecutor executor;
	private final Rehearsal rehearsal;
	private boolean byKeyboard;
	private int menus;

	/** @param drawings where icons that were drawn are kept */
	public UiKit(Display display, Language language, Appearance appearance, Drawings drawings) {
		this.display = display;
		this.language = language;
		this.theme = new Theme(Tokens.load(), Scheme.LIGHT);
		this.look = new Look(display, theme);
		look.choose(appearance);
		this.type = new Typography(display);
		this.icons = new Icons(display, theme, drawings);
		this.executor = new UiExecutor(display);
		this.rehearsal = new Rehearsal(display, this);
		display.addFilter(SWT.KeyDown, e -> byKeyboard = true);
		display.addFilter(SWT.MouseDown, e -> byKeyboard = false);
		SecondClick.watch(display);
		display.addFilter(SWT.Show, e -> menus += e.widget instanceof Menu ? 1 : 0);
		display.addFilter(SWT.Hide, e -> menus = Math.max(0, menus - (e.widget instanceof Menu ? 1 : 0)));
	}

	/** Marks a control that takes its colours from the theme by itself, so that the workbench's style sheets pass it by. */
	static void painted(Widget control) {
		control.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
	}

	public Display display() {
		return display;
	}

	/** Whether the user works with the keyboard now; only then the focus is shown. */
	public boolean byKeyboard() {
		return byKeyboard;
	}

	/** Whether a menu is open, which takes the focus from its window for a while. */
	boolean menuOpen() {
		return menus > 0;
	}

	public Theme theme() {
		return theme;
	}

	/** Chooses between light, dark, high contrast and the system's look. */
	public Look look() {
		return look;
	}

	public Typography type() {
		return type;
	}

	public Icons icons() {
		return icons;
	}

	public Language language() {
		return language;
	}

	/** What will be shown later, played while nobody waits. */
	public Rehearsal rehearsal() {
		return rehearsal;
	}

	/** Runs tasks on the UI thread; safe from any thread. */
	public UiExecutor executor() {
		return executor;
	}
}
