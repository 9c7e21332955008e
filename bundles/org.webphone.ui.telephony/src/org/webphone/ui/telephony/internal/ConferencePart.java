package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Who is in the conference; each can be split off or let go. */
final class ConferencePart extends Panel {

	private final Desk desk;
	private List<Line> shown = List.of();

	ConferencePart(Composite parent, Desk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(0));
		this.desk = desk;
	}

	void show(List<Line> members) {
		setVisible(members.size() > 1);
		if (names(members).equals(names(shown)) && getChildren().length == members.size()) {
			return;
		}
		shown = members;
		rows();
	}

	/** Says the names of the buttons anew. */
	void speak() {
		rows();
	}

	private void rows() {
		for (var child : getChildren()) {
			child.dispose();
		}
		for (Line member : shown) {
			row(member);
		}
	}

	private void row(Line member) {
		var kit = desk.kit();
		String who = desk.shown().title(member.call().remote());
		var row = new Panel(this, kit, Token.SURFACE, Flex.row(4));
		row.setLayoutData(Flex.Item.fixed(36));
		new Words(row, kit, TextStyle.BODY_MEDIUM, Token.INK).icon(Icon.USER).text(who)
				.setLayoutData(Flex.Item.growing());
		var split = new IconButton(row, kit, Icon.PAUSE, 18, 32).icon(Icon.PAUSE, Token.ORANGE)
				.named(desk.say("Conference_split", who));
		split.onPress(() -> desk.calls().split(member.id()));
		var drop = new IconButton(row, kit, Icon.PHONE_HANGUP, 18, 32).icon(Icon.PHONE_HANGUP, Token.RED)
				.named(desk.say("Conference_drop", who));
		drop.onPress(() -> desk.calls().hangUp(member.id()));
	}

	private List<String> names(List<Line> lines) {
		var names = new ArrayList<String>();
		lines.forEach(l -> names.add(l.id() + desk.shown().title(l.call().remote())));
		return names;
	}
}
