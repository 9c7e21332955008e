package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.ui.Flex;
import org.webphone.ui.Panel;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The telephone at the right of the window: dial pad, incoming call or call, whichever is now. */
final class CallPanel extends Panel {

	/** As long as this the pointer rests before the keys move beneath it. */
	private static final int REST_MILLIS = 1500;
	/** Beside the cards, where the scroll bar lies when there is one. */
	private static final int BESIDE = 12;

	private final Desk desk;
	private final CallPopovers popovers;
	private final Panel over;
	private final IdlePanel idle;
	private final ScrollPage ringing;
	private final ScrollPage talking;
	private final IncomingPanel incoming;
	private final ActivePanel active;
	private final Words problem;
	private final List<LineCard> overCards = new ArrayList<>();
	private Point aim;
	private Set<CallId> known = Set.of();
	private CallId main;
	private boolean waiting;

	CallPanel(Composite parent, Desk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(0).padding(24, 19, 0, 21));
		this.desk = desk;
		var kit = desk.kit();
		popovers = new CallPopovers(desk, this);
		problem = new Words(this, kit, TextStyle.CAPTION, Token.RED_TEXT).wrapped();
		problem.setLayoutData(Flex.Item.fixed(SWT.DEFAULT));
		over = new Panel(this, kit, Token.SURFACE, Flex.column(4));
		idle = inset(new IdlePanel(inner(), desk));
		ringing = page();
		talking = page();
		incoming = new IncomingPanel(ringing.content(), desk, popovers);
		active = new ActivePanel(talking.content(), desk, popovers);
		for (var page : List.of(ringing, talking)) {
			page.setLayoutData(Flex.Item.growing().outset(BESIDE));
		}
		for (var part : List.of(incoming, active)) {
			part.setLayoutData(Flex.Item.growing());
		}
		idle.getParent().setLayoutData(Flex.Item.growing().outset(IdlePanel.EDGE));
		addListener(SWT.Paint, e -> {
			e.gc.setBackground(kit.theme().color(Token.BORDER));
			e.gc.fillRectangle(0, 0, 1, getSize().y);
		});
		Subscription calls = desk.calls().observe(this::refresh);
		addListener(SWT.Dispose, e -> calls.close());
		kit.language().speak(this, this::refresh);
	}

	CallPopovers popovers() {
		return popovers;
	}

	IdlePanel idle() {
		return idle;
	}

	IncomingPanel incoming() {
		return incoming;
	}

	ActivePanel active() {
		return active;
	}

	/** In the lowest window, or in large text, a call and the lines beside it need more than there is. */
	private ScrollPage page() {
		return new ScrollPage(this, desk.kit(), Token.SURFACE, Flex.column(0).padding(0, BESIDE));
	}

	private Panel inner() {
		return new Panel(this, desk.kit(), Token.SURFACE, Flex.column(0).padding(0, CardCanvas.HALO));
	}

	private static IdlePanel inset(IdlePanel panel) {
		panel.setLayoutData(Flex.Item.growing());
		return panel;
	}

	private void refresh() {
		List<Line> live = desk.calls().live();
		boolean talks = live.stream().anyMatch(l -> l.look() != Line.Look.INCOMING);
		setRedraw(false);
		try {
			idle.getParent().setVisible(live.isEmpty());
			ringing.setVisible(!live.isEmpty() && !talks);
			talking.setVisible(talks);
			problem.text(desk.calls().problem());
			problem.setVisible(!desk.calls().problem().isEmpty());
			showOver(live.isEmpty());
			if (talks) {
				active.show(live, desk.calls().lines().stream().filter(Line::over).toList());
			} else if (!live.isEmpty()) {
				ring(live);
			} else {
				active.clear();
				incoming.clear();
			}
			// What is in a page is laid out once, by the page.
			layout(true, live.isEmpty());
			if (talks) {
				talking.fit();
				reveal();
			} else if (!live.isEmpty()) {
				ringing.fit();
			}
		} finally {
			setRedraw(true);
		}
	}

	/** A call that has begun to wait is brought into sight, unless a pointer is over the panel: nothing moves from under a hand. */
	private void reveal() {
		Set<CallId> now = active.others().waiting();
		boolean more = !known.containsAll(now);
		known = now;
		if (active.id() != null && !active.id().equals(main)) {
			main = active.id();
			talking.setOrigin(0, 0);
		}
		Rectangle here = getDisplay().map(getParent(), null, getBounds());
		if (more && !here.contains(getDisplay().getCursorLocation())) {
			talking.showControl(active.others());
		}
	}

	/**
	 * A card is put into a panel that has its place and is not to be seen: GTK has SWT show a control for a moment to measure it, and
	 * a screen reader would hear of the call twice.
	 */
	private void ring(List<Line> live) {
		if (incoming.shows(live.getFirst())) {
			incoming.show(live);
			return;
		}
		incoming.clear();
		layout(true, true);
		ringing.setVisible(false);
		incoming.show(live);
		ringing.fit();
		ringing.setVisible(true);
	}

	/** Calls that have just ended stand above the dial pad. */
	private void showOver(boolean idleNow) {
		List<Line> ended = idleNow ? desk.calls().lines().stream().filter(Line::over).limit(2).toList() : List.of();
		if (idleNow && ended.size() < overCards.size() && aimedAt()) {
			return;
		}
		if (ended.stream().map(Line::id).toList().equals(overCards.stream().map(c -> c.line().id()).toList())) {
			// A button that is being pressed stays the same one.
			for (int i = 0; i < ended.size(); i++) {
				overCards.get(i).show(ended.get(i));
			}
			return;
		}
		overCards.forEach(LineCard::dispose);
		overCards.clear();
		ended.forEach(line -> overCards.add(new LineCard(over, desk, line)));
		over.setVisible(!overCards.isEmpty());
		idle.getParent().setLayoutData(Flex.Item.growing().before(overCards.isEmpty() ? 0 : 12).outset(IdlePanel.EDGE));
		over.setLayoutData(new Flex.Item(SWT.DEFAULT, false, -CardCanvas.HALO, false));
	}

	/** Keys that move beneath a pointer on its way to them would be missed: they wait until it rests or is elsewhere. */
	private boolean aimedAt() {
		if (waiting) {
			return true;
		}
		Point at = getDisplay().getCursorLocation();
		Rectangle here = getDisplay().map(getParent(), null, getBounds());
		if (!isVisible() || !here.contains(at) || at.equals(aim)) {
			aim = null;
			return false;
		}
		aim = at;
		waiting = true;
		getDisplay().timerExec(REST_MILLIS, () -> {
			waiting = false;
			if (!isDisposed()) {
				refresh();
			}
		});
		return true;
	}
}
