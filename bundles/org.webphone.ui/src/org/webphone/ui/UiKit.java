package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
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
	private final Measures measures = new Measures();
	private boolean byKeyboard;
	private int menus;
	private double resolution;

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
		this.resolution = look.textResolution();
		display.addListener(SWT.Settings, e -> textResized());
		// GTK paints everything anew in the other size, and that is all it says.
		display.addFilter(SWT.Paint, e -> {
			double now = look.textResolution();
			if (now != resolution) {
				resolution = now;
				display.asyncExec(this::textResized);
			}
		});
		display.addFilter(SWT.KeyDown, e -> byKeyboard = true);
		display.addFilter(SWT.MouseDown, e -> byKeyboard = false);
		SecondClick.watch(display);
		display.addFilter(SWT.Show, e -> menus += e.widget instanceof Menu ? 1 : 0);
		display.addFilter(SWT.Hide, e -> menus = Math.max(0, menus - (e.widget instanceof Menu ? 1 : 0)));
	}

	/** The desktop's "large text", followed while the program runs: it asks for room as a longer language does. */
	private void textResized() {
		if (type.remeasure()) {
			language.repeat();
			for (Shell shell : display.getShells()) {
				placeAnew(shell);
				shell.layout(true, true);
				shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
			}
		}
	}

	/** What a control places by itself it does on a change of its size; that of its text is as good a reason. */
	private static void placeAnew(Composite parent) {
		if (parent instanceof StyledText text) {
			// It has measured its lines when it got the font.
			text.setFont(text.getFont());
		}
		for (Control child : parent.getChildren()) {
			if (child instanceof Composite inner) {
				placeAnew(inner);
			}
		}
		parent.notifyListeners(SWT.Resize, new Event());
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

	Measures measures() {
		return measures;
	}

	/** Runs tasks on the UI thread; safe from any thread. */
	public UiExecutor executor() {
		return executor;
	}
}
