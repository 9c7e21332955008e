package org.webphone.ui.telephony.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.webphone.core.CallId;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.KeyHints.Hint;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Brings somebody else into the call: a line that waits, or a person called first. */
final class ConferencePopover extends PickPopover {

	private final CallId call;
	private final PushButton ask;
	private final Words sentence;

	ConferencePopover(Desk desk, Control anchor, Control edge, Line line) {
		super(desk, anchor, edge, desk.say("Conference_title"));
		call = line.id();
		var kit = desk.kit();
		List<Line> waiting = desk.calls().live().stream()
				.filter(l -> l.look() == Line.Look.HELD && !l.id().equals(call)).limit(4).toList();
		for (Line held : waiting) {
			joining(held);
		}
		ask = new PushButton(foot(), kit, PushButton.Kind.PRIMARY, PushButton.Size.MEDIUM).icon(Icon.USER_PLUS)
				.text(desk.say("Conference_call"));
		ask.onPress(() -> chosen().ifPresent(this::enter));
		sentence = new Words(foot(), kit, TextStyle.CAPTION, Token.INK_2).wrapped();
		hints().hints(List.of(new Hint(desk.say("Key_enter"), desk.say("Conference_call"))));
	}

	/** A line that is there already comes in at once. */
	private void joining(Line held) {
		var kit = desk().kit();
		var row = new Panel(foot(), kit, Token.SURFACE, Flex.row(8));
		String who = desk().shown().title(held.call().remote());
		new Words(row, kit, TextStyle.BODY_MEDIUM, Token.INK).icon(Icon.PAUSE).text(who)
				.setLayoutData(Flex.Item.growing());
		var join = new PushButton(row, kit, PushButton.Kind.ORANGE, PushButton.Size.SMALL).icon(Icon.USER_PLUS)
				.text(desk().say("Conference_join"));
		join.named(desk().say("Conference_join") + ", " + who);
		join.onPress(() -> {
			popover().close();
			desk().tools().transfers().join(call, held.id());
		});
	}

	@Override
	protected void enter(PartySearch.Choice choice) {
		popover().close();
		desk().tools().transfers().talkFirst(call, choice.number(), TransfersModel.Goal.CONFERENCE);
	}

	@Override
	protected void controlEnter(PartySearch.Choice choice) {
		enter(choice);
	}

	@Override
	protected void fit(Optional<PartySearch.Choice> choice) {
		ask.setEnabled(choice.isPresent());
		sentence.text(choice.map(c -> desk().say("Conference_means",
				c.typed() ? desk().shown().number(c.number()) : Shown.givenName(c.name()))).orElse(""));
	}

	@Override
	protected boolean meaningful() {
		return desk().calls().line(call).filter(l -> l.call().state().established()).isPresent();
	}
}
