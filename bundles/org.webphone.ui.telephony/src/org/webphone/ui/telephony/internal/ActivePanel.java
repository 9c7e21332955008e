package org.webphone.ui.telephony.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.CallState;
import org.webphone.ui.Flex;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.FunctionTile.Mode;
import org.webphone.ui.Icon;
import org.webphone.ui.KeyPad;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Tiles;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The panel during a call: card, functions, hang up, other lines. */
final class ActivePanel extends Panel {

	private final Desk desk;
	private final Panel tiles;
	private final FunctionTile mute;
	private final FunctionTile hold;
	private final FunctionTile keypad;
	private final KeyPad keys;
	private final PushButton hangUp;
	private final Words trouble;
	private final OtherLines others;
	private MainCard card;
	private Line line;
	private boolean keysOpen;

	ActivePanel(Composite parent, Desk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(0));
		this.desk = desk;
		var kit = desk.kit();
		trouble = new Words(inset(12), kit, TextStyle.CAPTION_MEDIUM, Token.ORANGE_TEXT).icon(Icon.WARNING).wrapped();
		tiles = new Panel(inset(12), kit, Token.SURFACE, new Tiles(3, 8));
		mute = new FunctionTile(tiles, kit, Icon.MIC);
		mute.onPress(() -> desk.calls().toggleMute(id()));
		hold = new FunctionTile(tiles, kit, Icon.PAUSE);
		hold.onPress(() -> desk.calls().toggleHold(id()));
		keypad = new FunctionTile(tiles, kit, Icon.KEYPAD);
		keypad.onPress(() -> openKeys(!keysOpen));
		keys = new KeyPad(inset(16), kit, this::sendTone);
		hangUp = new PushButton(inset(16), kit, PushButton.Kind.END, PushButton.Size.LARGE).icon(Icon.PHONE_HANGUP);
		hangUp.onPress(() -> desk.calls().hangUp(id()));
		others = new OtherLines(this, desk);
		Subscription statistics = desk.calls().observeStatistics(this::showStatistics);
		addListener(SWT.Dispose, e -> statistics.close());
		kit.language().speak(this, this::speak);
	}

	MainCard card() {
		return card;
	}

	FunctionTile mute() {
		return mute;
	}

	FunctionTile hold() {
		return hold;
	}

	FunctionTile keypad() {
		return keypad;
	}

	KeyPad keys() {
		return keys;
	}

	PushButton hangUp() {
		return hangUp;
	}

	OtherLines others() {
		return others;
	}

	/** Whether typed digits go out as tones. */
	boolean keysOpen() {
		return keysOpen && isVisible();
	}

	void sendTone(String sign) {
		desk.calls().sendTone(id(), sign);
	}

	void openKeys(boolean open) {
		keysOpen = open;
		speak();
		getParent().layout(true, true);
	}

	void show(List<Line> live) {
		Line first = live.getFirst().look() == Line.Look.INCOMING
				? live.stream().filter(l -> l.look() != Line.Look.INCOMING).findFirst().orElseThrow()
				: live.getFirst();
		if (line == null || !line.id().equals(first.id())) {
			keysOpen = false;
		}
		line = first;
		if (card == null || card.isDisposed() || !card.id().equals(first.id())) {
			if (card != null) {
				card.dispose();
			}
			card = new MainCard(this, desk, first);
			card.moveAbove(null);
			card.setLayoutData(new Flex.Item(SWT.DEFAULT, false, -CardCanvas.HALO, false));
		} else {
			card.show(first);
		}
		others.show(live.stream().filter(l -> !l.id().equals(first.id())).toList());
		speak();
	}

	void clear() {
		line = null;
		keysOpen = false;
		if (card != null) {
			card.dispose();
			card = null;
		}
		others.show(List.of());
	}

	private CallId id() {
		return line.id();
	}

	private Panel inset(int before) {
		var box = new Panel(this, desk.kit(), Token.SURFACE, Flex.column(0).padding(0, CardCanvas.HALO));
		box.setLayoutData(new Flex.Item(SWT.DEFAULT, false, before, false));
		return box;
	}

	private void showStatistics() {
		if (card != null && line != null) {
			desk.calls().line(line.id()).ifPresent(card::show);
		}
	}

	private void speak() {
		if (line == null) {
			return;
		}
		boolean held = line.look() == Line.Look.HELD;
		boolean talking = held || line.call().state().established();
		boolean early = line.call().state() instanceof CallState.Early;
		tile(mute, line.call().muted() ? Icon.MIC_OFF : Icon.MIC, "Function_mute", line.call().muted());
		tile(hold, held ? Icon.PLAY : Icon.PAUSE, held ? "Call_resume" : "Call_hold", held);
		tile(keypad, Icon.KEYPAD, "Function_keypad", keysOpen);
		mute.setVisible(talking);
		hold.setVisible(talking);
		keypad.setVisible(talking || early);
		tiles.getParent().setVisible(talking || early);
		keys.getParent().setVisible(keysOpen && (talking || early));
		String sentence = line.call().state() instanceof CallState.RemoteHeld ? desk.say("Call_heldByOther")
				: desk.words().trouble(line.troubles(), line.call().muted()).orElse("");
		trouble.text(sentence);
		trouble.getParent().setVisible(!sentence.isEmpty());
		hangUp.text(desk.say(line.look() == Line.Look.DIALLING ? "Call_cancel" : "Call_hangUp"));
	}

	private void tile(FunctionTile tile, Icon icon, String key, boolean on) {
		String word = desk.say(key);
		tile.icon(icon).mode(on ? Mode.ON : Mode.OFF).say(word,
				desk.say(on ? "Function_on" : "Function_off", word));
	}
}
