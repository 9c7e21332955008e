package org.webphone.ui.telephony.internal;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Token;

/** The one who waits while the user asks somebody else, and what can follow: connect, swap, cancel. */
final class TalkPart extends Panel {

	private final Desk desk;
	private final PushButton connect;
	private final PushButton swap;
	private final PushButton cancel;
	private LineCard other;

	TalkPart(Composite parent, Desk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(0));
		this.desk = desk;
		var kit = desk.kit();
		var buttons = new Panel(this, kit, Token.SURFACE, Flex.column(8).padding(0, CardCanvas.HALO));
		buttons.setLayoutData(new Flex.Item(SWT.DEFAULT, false, 8, false));
		connect = new PushButton(buttons, kit, PushButton.Kind.PRIMARY, PushButton.Size.LARGE);
		connect.onPress(desk.tools().transfers()::connect);
		var two = new Panel(buttons, kit, Token.SURFACE, new CardGrid(2, 8));
		swap = new PushButton(two, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.REFRESH);
		swap.onPress(desk.tools().transfers()::swap);
		cancel = new PushButton(two, kit, PushButton.Kind.DANGER, PushButton.Size.MEDIUM).icon(Icon.CLOSE);
		cancel.onPress(desk.tools().transfers()::cancel);
		kit.language().speak(this, () -> {
			speak();
			layout(true, true);
		});
	}

	PushButton connect() {
		return connect;
	}

	/** Shows whoever of both is not on the large card; hides where nobody is asked. */
	void show(Line shown) {
		Optional<Line> waits = desk.tools().transfers().talk()
				.flatMap(t -> desk.calls().line(t.first().equals(shown.id()) ? t.second() : t.first()))
				.filter(l -> !l.over());
		setVisible(waits.isPresent());
		if (waits.isEmpty()) {
			clear();
			return;
		}
		Line line = waits.get();
		if (other == null || other.isDisposed() || !other.id().equals(line.id())) {
			clear();
			other = new LineCard(this, desk, line).plain();
			other.moveAbove(null);
		} else {
			other.show(line);
		}
		speak();
	}

	void clear() {
		if (other != null) {
			other.dispose();
			other = null;
		}
	}

	private void speak() {
		boolean conference = desk.tools().transfers().talk()
				.filter(t -> t.goal() == TransfersModel.Goal.CONFERENCE).isPresent();
		connect.icon(conference ? Icon.USERS : Icon.TRANSFER).text(desk.say(conference ? "Talk_merge" : "Talk_connect"));
		connect.waiting(!desk.tools().transfers().ready());
		swap.text(desk.say("Talk_swap"));
		swap.setEnabled(desk.tools().transfers().ready());
		cancel.text(desk.say("Call_cancel")).named(desk.say("Talk_cancel"));
	}
}
