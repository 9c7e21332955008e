package org.webphone.ui.settings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The audio check: offered first, then its four steps and one question at a time. */
final class CheckCard extends Panel {

	private final SettingsDesk desk;
	private final Panel offer;
	private final Heading heading;
	private final PushButton start;
	private final StepLine steps;
	private final Panel question;
	private final Words sentence;
	private final LevelLine level;
	private final PushButton again;
	private final PushButton no;
	private final PushButton yes;

	CheckCard(Composite parent, SettingsDesk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(12).padding(16, 16));
		card(12, 1, Token.ACCENT, Token.CANVAS);
		this.desk = desk;
		var kit = desk.kit();
		offer = new Panel(this, kit, Token.SURFACE, Flex.row(16).padding(0, 3));
		offer.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).outset(3));
		heading = new Heading(offer, kit, Icon.CHECK_CIRCLE);
		heading.setLayoutData(Flex.Item.growing());
		start = button(offer, PushButton.Kind.PRIMARY, desk.check()::start);
		steps = new StepLine(this, desk);
		question = new Panel(this, kit, Token.SURFACE, Flex.row(12).padding(3, 3));
		question.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).outset(3));
		level = new LevelLine(question, desk, 36).inCheck();
		level.setLayoutData(Flex.Item.growing());
		sentence = new Words(question, kit, TextStyle.BODY, Token.INK).wrapped();
		sentence.setLayoutData(Flex.Item.growing());
		again = button(question, PushButton.Kind.SECONDARY, desk.check()::again);
		no = button(question, PushButton.Kind.SECONDARY, () -> desk.check().answer(false));
		yes = button(question, PushButton.Kind.PRIMARY, this::affirm);
	}

	@Override
	public boolean setFocus() {
		return desk.check().started() ? yes.setFocus() : start.setFocus();
	}

	PushButton startButton() {
		return start;
	}

	PushButton yesButton() {
		return yes;
	}

	void speak() {
		heading.say(desk.say("Check_title"), desk.say("Check_more"));
		start.text(desk.say("Check_start"));
		again.text(desk.say("Check_again"));
		level.speak();
		refresh();
	}

	void refresh() {
		AudioCheck check = desk.check();
		offer.setVisible(!check.started());
		steps.setVisible(check.started());
		question.setVisible(check.started());
		boolean listening = check.step() == AudioCheck.Step.MICROPHONE;
		if (listening && !desk.sound().measuring()) {
			desk.sound().measure(level::show);
		}
		level.setVisible(listening);
		sentence.setVisible(!listening);
		again.setVisible(check.step() == AudioCheck.Step.SPEAKER || check.step() == AudioCheck.Step.RINGTONE);
		no.setVisible(!check.finished());
		if (check.finished()) {
			desk.sound().stopMeasuring();
			sentence.text(desk.say(check.allGood() ? "Check_good" : "Check_bad"));
			yes.text(desk.say("Check_done"));
		} else if (check.step() != null) {
			switch (check.step()) {
				case SPEAKER -> ask("Check_speaker", "Check_hearNothing", "Check_hear");
				case MICROPHONE -> ask("Check_microphone", "Check_noMovement", "Check_continue");
				case RINGTONE, CONNECTION -> ask("Check_ringtone", "Check_hearNothing", "Check_hear");
			}
		}
		steps.redraw();
		layout(true, true);
	}

	private void ask(String words, String negative, String positive) {
		sentence.text(desk.say(words));
		no.text(desk.say(negative));
		yes.text(desk.say(positive));
	}

	private void affirm() {
		if (desk.check().finished()) {
			desk.check().cancel();
		} else {
			if (desk.check().step() == AudioCheck.Step.MICROPHONE) {
				desk.sound().stopMeasuring();
			}
			desk.check().answer(true);
		}
	}

	private PushButton button(Panel parent, PushButton.Kind kind, Runnable what) {
		var button = new PushButton(parent, desk.kit(), kind, PushButton.Size.SMALL);
		button.onPress(what);
		return button;
	}
}
