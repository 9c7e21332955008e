package org.webphone.ui.telephony.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.CallId;
import org.webphone.history.CallRecord;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** What is known from earlier of the one who calls: the last calls with this number. Hidden where there were none. */
final class AboutCaller extends Panel {

	private static final int ROW = 56;
	private static final int MOST = 3;

	private final Desk desk;
	private final Panel card;
	private CallId shown;
	private List<CallRecord> calls = List.of();

	AboutCaller(Composite parent, Desk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(0, CardCanvas.HALO));
		this.desk = desk;
		setLayoutData(new Flex.Item(SWT.DEFAULT, false, 20, false));
		var title = new Words(this, desk.kit(), TextStyle.SECTION, Token.INK);
		card = new Panel(this, desk.kit(), Token.SURFACE, Flex.column(0));
		card.card(12, 1, Token.BORDER, Token.SURFACE);
		card.addListener(SWT.Paint, e -> paint(new Painter(e.gc, desk.kit())));
		desk.kit().language().speak(this, () -> {
			title.text(desk.say("About_title"));
			card.redraw();
		});
		setVisible(false);
	}

	/** Looks up the number of a call, once. */
	void show(Line line) {
		if (line.id().equals(shown)) {
			return;
		}
		shown = line.id();
		setVisible(false);
		desk.history().last(line.call().remote().number(), MOST, found -> {
			if (isDisposed() || !line.id().equals(shown) || found.isEmpty()) {
				return;
			}
			calls = found;
			card.setLayoutData(Flex.Item.fixed(8 + row() * found.size()));
			setVisible(true);
			getParent().layout(true, true);
			card.redraw();
		});
	}

	void clear() {
		shown = null;
		setVisible(false);
	}

	private int row() {
		return ROW + desk.kit().type().extra(TextStyle.BODY_MEDIUM) + desk.kit().type().extra(TextStyle.CAPTION);
	}

	private void paint(Painter painter) {
		int width = card.getSize().x - 32;
		for (int i = 0; i < calls.size(); i++) {
			CallRecord call = calls.get(i);
			int y = 4 + i * row();
			int more = desk.kit().type().extra(TextStyle.BODY_MEDIUM);
			if (i > 0) {
				painter.fill(new Rectangle(16, y, width, 1), Token.BORDER);
			}
			painter.icon(Icon.HISTORY, 20, Token.GREY, 16, y + 18);
			painter.text(desk.words().moment(call.start()), TextStyle.BODY_MEDIUM, Token.INK,
					new Rectangle(48, y + 10, width - 32, 20 + more), Align.LEFT);
			painter.text(desk.words().outcome(call), TextStyle.CAPTION, Token.INK_2,
					new Rectangle(48, y + 30 + more, width - 32, 16), Align.LEFT);
		}
	}
}
