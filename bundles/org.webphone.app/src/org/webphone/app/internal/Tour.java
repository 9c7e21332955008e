package org.webphone.app.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.Passage;
import org.webphone.ui.Popover;
import org.webphone.ui.PushButton;
import org.webphone.ui.TargetFrame;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/**
 * The guided tour: a balloon and a frame go from step to step over the running window, which stays usable. Escape ends it,
 * the arrow keys go back and forth.
 */
final class Tour {

	private static final int WIDTH = 364;

	private final Control anchor;
	private final UiKit kit;
	private final Messages messages;
	private final List<TourStep> steps;
	private final Popover balloon;
	private final TargetFrame frame;
	private final Words count;
	private final TourDots dots;
	private final Words title;
	private final Passage text;
	private final IconButton close;
	private final PushButton skip;
	private final PushButton back;
	private final PushButton next;
	private final Listener elsewhere = e -> anchorDisplay().asyncExec(this::follow);
	private int step;

	/** @param anchor a control of the window that stays */
	Tour(Control anchor, UiKit kit, Messages messages, List<TourStep> steps) {
		this.anchor = anchor;
		this.kit = kit;
		this.messages = messages;
		this.steps = steps;
		frame = new TargetFrame(anchor.getShell(), kit);
		balloon = new Popover(anchor, kit).line(2, Token.ACCENT).stays().width(kit.type().scaled(WIDTH)).onClose(this::closed);
		Panel body = balloon.body();
		body.setLayout(Flex.column(0).padding(14, 18, 2, 22));
		var head = new Panel(body, kit, Token.SURFACE, Flex.row(8));
		head.setLayoutData(Flex.Item.fixed(32));
		count = new Words(head, kit, TextStyle.CAPTION_STRONG, Token.ACCENT_TEXT);
		dots = new TourDots(head, kit, steps.size());
		new Panel(head, kit, Token.SURFACE, null).setLayoutData(Flex.Item.growing());
		close = new IconButton(head, kit, Icon.CLOSE, 18, 32);
		close.onPress(this::close);
		title = new Words(body, kit, TextStyle.TITLE, Token.INK);
		title.setLayoutData(Flex.Item.fixed(32 + kit.type().extra(TextStyle.TITLE)).before(4));
		text = new Passage(body, kit);
		text.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(4));
		var buttons = new Panel(body, kit, Token.SURFACE, Flex.row(2).padding(4, 4, 4, 0));
		buttons.setLayoutData(Flex.Item.fixed(48).before(12));
		skip = new PushButton(buttons, kit, PushButton.Kind.TEXT, PushButton.Size.MEDIUM);
		skip.onPress(this::close);
		new Panel(buttons, kit, Token.SURFACE, null).setLayoutData(Flex.Item.growing());
		back = new PushButton(buttons, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM);
		back.onPress(() -> show(step - 1));
		next = new PushButton(buttons, kit, PushButton.Kind.PRIMARY, PushButton.Size.MEDIUM);
		next.setLayoutData(new Flex.Item(SWT.DEFAULT, false, 6, false));
		next.onPress(this::next);
		for (PushButton button : List.of(skip, back, next)) {
			button.addListener(SWT.KeyDown, e -> arrow(e.keyCode));
		}
		kit.language().speak(body, () -> show(step));
		anchorDisplay().addFilter(SWT.Activate, elsewhere);
		anchorDisplay().addFilter(SWT.Deactivate, elsewhere);
	}

	Tour open() {
		balloon.focus(next).open();
		show(0);
		return this;
	}

	boolean isOpen() {
		return balloon.isOpen();
	}

	int step() {
		return step;
	}

	void close() {
		balloon.close();
	}

	void next() {
		if (step == steps.size() - 1) {
			close();
		} else {
			show(step + 1);
		}
	}

	private void show(int index) {
		step = Math.clamp(index, 0, steps.size() - 1);
		TourStep now = steps.get(step);
		boolean last = step == steps.size() - 1;
		String heading = messages.get("Tour_" + now.key());
		close.named(messages.get("Tour_close"));
		count.text(messages.get("Tour_step", step + 1, steps.size()));
		dots.at(step);
		title.text(heading);
		text.text(messages.get("Tour_" + now.key() + "More"));
		skip.text(messages.get("Tour_skip"));
		skip.setVisible(!last);
		back.text(messages.get("Tour_back"));
		back.setEnabled(step > 0);
		next.text(messages.get(last ? "Tour_done" : "Tour_next")).trailing(last ? null : Icon.CHEVRON_RIGHT);
		balloon.named(count.text() + ". " + heading + ". " + text.plain());
		balloon.place(now.place()).pointAt(() -> grown(now.target().get()));
		frame.show(now.target());
		balloon.resize();
		if (balloon.isOpen() && anchorDisplay().getActiveShell() == balloon.shell()) {
			next.setFocus();
		}
	}

	private void arrow(int key) {
		if (key == SWT.ARROW_LEFT) {
			show(step - 1);
		} else if (key == SWT.ARROW_RIGHT && step < steps.size() - 1) {
			show(step + 1);
		}
	}

	/** Pop-ups stand above every program; while another one is in use the tour is out of its way. */
	private void follow() {
		if (!anchor.isDisposed() && !balloon.shell().isDisposed()) {
			boolean here = anchorDisplay().getActiveShell() != null && !anchor.getShell().getMinimized();
			if (balloon.shell().getVisible() != here) {
				balloon.shell().setVisible(here);
				frame.visible(here);
			}
		}
	}

	private void closed() {
		anchorDisplay().removeFilter(SWT.Activate, elsewhere);
		anchorDisplay().removeFilter(SWT.Deactivate, elsewhere);
		frame.close();
	}

	private Display anchorDisplay() {
		return kit.display();
	}

	private static Rectangle grown(Rectangle r) {
		int by = TargetFrame.MARGIN;
		return new Rectangle(r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by);
	}
}
