package org.webphone.ui.telephony.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Flex;
import org.webphone.ui.KeyHints;
import org.webphone.ui.KeyHints.Hint;
import org.webphone.ui.Panel;
import org.webphone.ui.Token;

/** The panel while somebody calls and no other line is in use. */
final class IncomingPanel extends Panel {

	private final Desk desk;
	private final CallPopovers popovers;
	private final KeyHints hints;
	private final AboutCaller about;
	private final OtherLines others;
	private IncomingCard card;

	IncomingPanel(Composite parent, Desk desk, CallPopovers popovers) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(0));
		this.desk = desk;
		this.popovers = popovers;
		about = new AboutCaller(this, desk);
		hints = new KeyHints(this, desk.kit());
		hints.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(16));
		others = new OtherLines(this, desk);
		desk.kit().language().speak(this, () -> hints.hints(
				List.of(new Hint("F7", desk.say("Call_answer")), new Hint("F8", desk.say("Call_decline")))));
	}

	IncomingCard card() {
		return card;
	}

	/** Whether the large card is of this call. */
	boolean shows(Line line) {
		return card != null && !card.isDisposed() && card.id().equals(line.id());
	}

	void show(List<Line> live) {
		Line first = live.getFirst();
		if (!shows(first)) {
			clear();
			card = new IncomingCard(this, desk, first, popovers);
			card.moveAbove(null);
			card.setLayoutData(new Flex.Item(SWT.DEFAULT, false, -CardCanvas.HALO, false));
		} else {
			card.show(first);
		}
		about.show(first);
		others.show(live.subList(1, live.size()));
	}

	void clear() {
		if (card != null) {
			card.dispose();
			card = null;
		}
		about.clear();
		others.show(List.of());
	}
}
