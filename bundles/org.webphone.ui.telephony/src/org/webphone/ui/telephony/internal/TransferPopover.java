package org.webphone.ui.telephony.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.webphone.core.CallId;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.KeyHints.Hint;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Hands a call on: at once, or after talking with the other first. */
final class TransferPopover extends PickPopover {

	private final CallId call;
	private final PushButton now;
	private final PushButton first;
	private final Words nowSentence;
	private final Words firstSentence;
	private final PushButton voicemail;

	TransferPopover(Desk desk, Control anchor, Control edge, Line line) {
		super(desk, anchor, edge, desk.say("Transfer_title", desk.shown().title(line.call().remote())));
		call = line.id();
		var kit = desk.kit();
		var grid = new Panel(foot(), kit, Token.SURFACE, new CardGrid(2, 8));
		var left = new Panel(grid, kit, Token.SURFACE, Flex.column(8));
		var right = new Panel(grid, kit, Token.SURFACE, Flex.column(8));
		now = new PushButton(left, kit, PushButton.Kind.PRIMARY, PushButton.Size.MEDIUM).icon(Icon.FORWARD)
				.text(desk.say("Transfer_now"));
		now.onPress(() -> chosen().ifPresent(this::enter));
		nowSentence = new Words(left, kit, TextStyle.CAPTION, Token.INK_2).wrapped();
		first = new PushButton(right, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.USERS)
				.text(desk.say("Transfer_first"));
		first.onPress(() -> chosen().ifPresent(this::controlEnter));
		firstSentence = new Words(right, kit, TextStyle.CAPTION, Token.INK_2).wrapped();
		voicemail = link(Icon.VOICEMAIL);
		voicemail.onPress(() -> chosen().flatMap(this::voicemail).ifPresent(code -> {
			popover().close();
			desk.tools().transfers().now(call, code);
		}));
		hints().hints(List.of(new Hint(desk.say("Key_enter"), desk.say("Transfer_keyNow"))));
		first.setToolTipText(PanelCommands.control("Enter") + ": " + desk.say("Transfer_keyFirst"));
	}

	@Override
	protected void enter(PartySearch.Choice choice) {
		popover().close();
		desk().tools().transfers().now(call, choice.number());
	}

	@Override
	protected void controlEnter(PartySearch.Choice choice) {
		popover().close();
		desk().tools().transfers().talkFirst(call, choice.number(), TransfersModel.Goal.TRANSFER);
	}

	@Override
	protected void fit(Optional<PartySearch.Choice> choice) {
		now.setEnabled(choice.isPresent());
		first.setEnabled(choice.isPresent());
		String caller = desk().calls().line(call).map(l -> desk().shown().givenName(l.call().remote())).orElse("");
		String target = choice.map(c -> c.typed() ? desk().shown().number(c.number()) : Shown.givenName(c.name())).orElse("");
		nowSentence.text(choice.isEmpty() ? "" : desk().say("Transfer_nowMeans", caller, target));
		firstSentence.text(choice.isEmpty() ? "" : desk().say("Transfer_firstMeans", caller, target));
		voicemail.setVisible(choice.flatMap(this::voicemail).isPresent());
		voicemail.text(desk().say("Transfer_voicemail", target));
	}

	private Optional<String> voicemail(PartySearch.Choice choice) {
		return desk().tools().account().voicemailOf(choice.number());
	}

	@Override
	protected boolean meaningful() {
		return desk().calls().line(call).filter(l -> l.call().state().established()).isPresent();
	}
}
