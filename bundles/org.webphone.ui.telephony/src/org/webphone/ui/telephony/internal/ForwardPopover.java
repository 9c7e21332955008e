package org.webphone.ui.telephony.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.webphone.core.CallId;
import org.webphone.ui.Icon;
import org.webphone.ui.KeyHints.Hint;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Sends a caller on to somebody else before the call is answered. */
final class ForwardPopover extends PickPopover {

	private final CallId call;
	private final PushButton forward;
	private final Words sentence;

	ForwardPopover(Desk desk, Control anchor, Control edge, Line line) {
		super(desk, anchor, edge, desk.say("Forward_title", desk.shown().title(line.call().remote())));
		call = line.id();
		forward = new PushButton(foot(), desk.kit(), PushButton.Kind.PRIMARY, PushButton.Size.MEDIUM).icon(Icon.FORWARD)
				.text(desk.say("Call_forward"));
		forward.onPress(() -> chosen().ifPresent(this::enter));
		sentence = new Words(foot(), desk.kit(), TextStyle.CAPTION, Token.INK_2).wrapped();
		hints().hints(List.of(new Hint(desk.say("Key_enter"), desk.say("Call_forward"))));
	}

	@Override
	protected void enter(PartySearch.Choice choice) {
		popover().close();
		desk().calls().forward(call, choice.number());
	}

	@Override
	protected void controlEnter(PartySearch.Choice choice) {
		enter(choice);
	}

	@Override
	protected void fit(Optional<PartySearch.Choice> choice) {
		forward.setEnabled(choice.isPresent());
		String caller = desk().calls().line(call).map(l -> desk().shown().title(l.call().remote())).orElse("");
		sentence.text(choice.map(c -> desk().say("Forward_means", caller,
				c.typed() ? desk().shown().number(c.number()) : c.name())).orElse(""));
	}

	@Override
	protected boolean meaningful() {
		return desk().calls().line(call).filter(l -> l.look() == Line.Look.INCOMING).isPresent();
	}
}
