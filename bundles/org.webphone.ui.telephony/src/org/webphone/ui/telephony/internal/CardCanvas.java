package org.webphone.ui.telephony.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.CallId;
import org.webphone.telephony.Direction;
import org.webphone.telephony.CallState;
import org.webphone.ui.Accessibles;
import org.webphone.ui.CardStyle;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.Pulse;
import org.webphone.ui.Token;

/**
 * Body of every call card: a rounded frame in the colours of the state. The control is {@link #HALO} pixels larger on
 * each side than the card, for the halo of a waiting call.
 */
abstract class CardCanvas extends Painted {

	static final int HALO = CardStyle.HALO;
	private static final int TICK = 1_000;

	private final Desk desk;
	private final CallId id;
	private final Pulse pulse = new Pulse(this);
	private Line line;
	private boolean ticking;

	protected CardCanvas(Composite parent, Desk desk, Line line) {
		super(parent, desk.kit(), SWT.NO_FOCUS);
		this.desk = desk;
		this.id = line.id();
		this.line = line;
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return CardCanvas.this.role();
			}

			@Override
			public String name() {
				return word() + ", " + desk.shown().title(call().remote()) + ", "
						+ desk.shown().number(call().remote().number()) + (called().isEmpty() ? "" : ", " + called());
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
		kit().language().speak(this, this::redraw);
	}

	final Desk desk() {
		return desk;
	}

	final CallId id() {
		return id;
	}

	final Line line() {
		return line;
	}

	final org.webphone.telephony.CallSnapshot call() {
		return line.call();
	}

	final CardStyle style() {
		return line.look().style();
	}

	/** What the call does, for assistive technology. */
	String word() {
		return desk.words().state(line);
	}

	/** For assistive technology. */
	int role() {
		return ACC.ROLE_GROUP;
	}

	/** Which number or account the call belongs to, in words; empty where it is the only one. */
	final String called() {
		var snapshot = call();
		String other = snapshot.direction() == Direction.IN ? desk.shown().otherNumber(snapshot.line()) : "";
		if (!other.isEmpty()) {
			return desk.say("Call_toCall", other);
		}
		var account = desk.tools().account();
		String label = account.several() ? account.label(snapshot.account()) : "";
		return label.isEmpty() ? "" : desk.say(snapshot.direction() == Direction.IN ? "Call_toCall" : "Call_fromAccount", label);
	}

	/** Shows the call as it is now. */
	void show(Line now) {
		boolean other = now.look() != line.look();
		line = now;
		pulse.run(line.look() == Line.Look.INCOMING);
		if (other) {
			Accessibles.renamed(this);
			arrange();
		}
		redraw();
		tick();
	}

	/** Creates and places the buttons that fit the state. */
	protected abstract void arrange();

	/** Draws the content; {@code card} is the frame. */
	protected abstract void content(Painter painter, Rectangle card);

	/** Fill of the card in this moment of the pulse. */
	final Token fill() {
		return style().fill(pulse.second());
	}

	final String timer() {
		return call().state() instanceof CallState.Answering ? ""
				: CallWords.timer(line.shownTime(desk.words().now()));
	}

	@Override
	protected final void paint(Painter painter, Rectangle area) {
		Rectangle card = style().frame(painter, area, line.look() == Line.Look.INCOMING, pulse.second());
		content(painter, card);
		for (var child : getChildren()) {
			if (child instanceof Painted painted && child.getBackground() != kit().theme().color(fill())) {
				painted.behind(fill());
			}
		}
	}

	private void tick() {
		if (ticking || line.over()) {
			return;
		}
		ticking = true;
		getDisplay().timerExec(TICK, () -> {
			ticking = false;
			if (!isDisposed()) {
				redraw();
				tick();
			}
		});
	}
}
