package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.CallState;
import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.FunctionTile.Mode;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.Tiles;
import org.webphone.ui.Token;
import org.webphone.ui.telephony.spi.CallPanelButton;

/** The functions of the line in use. What has no sense in the state of the line is left out; neighbours close the gap. */
final class FunctionTiles extends Panel {

	private final Desk desk;
	private final CallPopovers popovers;
	private final FunctionTile mute;
	private final FunctionTile hold;
	private final FunctionTile keypad;
	private final FunctionTile transfer;
	private final FunctionTile conference;
	private final FunctionTile record;
	private final FunctionTile audio;
	private final FunctionTile note;
	private final FunctionTile flag;
	private final Map<Extension<CallPanelButton>, FunctionTile> contributed = new LinkedHashMap<>();
	private Line line;

	FunctionTiles(Composite parent, Desk desk, CallPopovers popovers) {
		super(parent, desk.kit(), Token.SURFACE, new Tiles(3, 8));
		this.desk = desk;
		this.popovers = popovers;
		mute = tile(Icon.MIC, () -> desk.calls().toggleMute(id()));
		hold = tile(Icon.PAUSE, () -> desk.calls().toggleHold(id()));
		keypad = popover(Icon.KEYPAD, CallPopovers.Kind.KEYPAD);
		transfer = popover(Icon.TRANSFER, CallPopovers.Kind.TRANSFER);
		conference = popover(Icon.USER_PLUS, CallPopovers.Kind.CONFERENCE);
		record = tile(Icon.RECORD, this::record);
		audio = popover(Icon.HEADSET, CallPopovers.Kind.AUDIO);
		note = popover(Icon.NOTE, CallPopovers.Kind.NOTE);
		flag = tile(Icon.FLAG, () -> desk.tools().notes().toggleFlag(id()));
		for (Extension<CallPanelButton> button : desk.extras().buttons()) {
			contributed.put(button, tile(button.ask(CallPanelButton::icon, Icon.MORE),
					() -> press(button)));
		}
		Subscription opened = popovers.observe(this::speak);
		Subscription recordings = desk.tools().recordings().observe(this::speak);
		Subscription notes = desk.tools().notes().observe(this::speak);
		addListener(SWT.Dispose, e -> {
			opened.close();
			recordings.close();
			notes.close();
		});
	}

	private void press(Extension<CallPanelButton> button) {
		if (!button.run(b -> b.pressed(line.call()))) {
			desk.calls().broken();
		}
	}

	FunctionTile transfer() {
		return transfer;
	}

	/** Presses the tile of a popover as the user would; nothing happens where it is not shown. */
	void press(CallPopovers.Kind kind) {
		FunctionTile tile = switch (kind) {
			case KEYPAD -> keypad;
			case TRANSFER -> transfer;
			case CONFERENCE -> conference;
			case AUDIO -> audio;
			case NOTE -> note;
			case FORWARD -> throw new IllegalArgumentException("A call that was answered is transferred, not forwarded.");
		};
		if (line != null && tile.getVisible()) {
			tile.press();
		}
	}

	void show(Line now) {
		line = now;
		speak();
	}

	void clear() {
		line = null;
	}

	/** Whether anything can be done now. */
	boolean useful() {
		return line != null && KeypadPopover.possible(line) && !(line.call().state() instanceof CallState.Transferring);
	}

	/** Starts recording or stops it. */
	void toggleRecording() {
		if (desk.tools().recordings().state(id()) == Recordings.State.OFF) {
			desk.tools().recordings().start(id());
		} else {
			desk.tools().recordings().stop(id());
		}
	}

	private CallId id() {
		return line.id();
	}

	private FunctionTile tile(Icon icon, Runnable what) {
		var tile = new FunctionTile(this, desk.kit(), icon);
		tile.onPress(() -> {
			if (line != null) {
				what.run();
			}
		});
		return tile;
	}

	private FunctionTile popover(Icon icon, CallPopovers.Kind kind) {
		var all = new ArrayList<FunctionTile>(1);
		FunctionTile tile = tile(icon, () -> popovers.toggle(kind, all.getFirst(), line));
		all.add(tile);
		return tile;
	}

	private void record() {
		if (desk.tools().recordings().state(id()) == Recordings.State.OFF) {
			desk.tools().recordings().start(id());
			return;
		}
		boolean rests = desk.tools().recordings().state(id()) == Recordings.State.RESTING;
		var menu = new Menu(record);
		item(menu, rests ? "Record_goOn" : "Record_pause", rests ? () -> desk.tools().recordings().start(id())
				: () -> desk.tools().recordings().pause(id()));
		item(menu, "Record_stop", () -> desk.tools().recordings().stop(id()));
		menu.addListener(SWT.Hide, e -> getDisplay().asyncExec(menu::dispose));
		menu.setLocation(record.toDisplay(0, record.getSize().y));
		menu.setVisible(true);
	}

	private void item(Menu menu, String key, Runnable what) {
		var item = new MenuItem(menu, SWT.PUSH);
		item.setText(desk.say(key));
		item.addListener(SWT.Selection, e -> {
			if (line != null) {
				what.run();
			}
		});
	}

	void speak() {
		if (line == null || isDisposed()) {
			return;
		}
		boolean talking = line.call().state().established();
		boolean held = line.look() == Line.Look.HELD;
		boolean together = line.conference();
		boolean asking = desk.tools().transfers().talk().isPresent();
		boolean muted = line.call().muted();
		tile(mute, muted ? Icon.MIC_OFF : Icon.MIC, "Function_mute", muted, talking);
		// Who only hears it is told what is, not what a press would do.
		tile(hold, held ? Icon.PLAY : Icon.PAUSE, held ? "Call_resume" : "Function_hold", "Function_hold", held ? Mode.ON : Mode.OFF,
				talking && !together && !asking);
		tile(keypad, Icon.KEYPAD, "Function_keypad", popovers.showing(CallPopovers.Kind.KEYPAD), true);
		tile(transfer, Icon.TRANSFER, "Function_transfer", popovers.showing(CallPopovers.Kind.TRANSFER),
				talking && !together && !asking);
		tile(conference, Icon.USER_PLUS, "Function_conference", popovers.showing(CallPopovers.Kind.CONFERENCE),
				talking && !asking);
		tile(audio, Icon.HEADSET, "Function_audio", popovers.showing(CallPopovers.Kind.AUDIO),
				talking && desk.tools().audio().isPresent());
		tile(note, Icon.NOTE, "Function_note", popovers.showing(CallPopovers.Kind.NOTE)
				|| !desk.tools().notes().note(id()).isEmpty(), talking && !asking);
		tile(flag, Icon.FLAG, "Function_flag", desk.tools().notes().flagged(id()), talking && !asking);
		Recordings.State recording = desk.tools().recordings().state(id());
		String recorded = switch (recording) {
			case OFF -> "Function_record";
			case RUNNING -> "Function_recording";
			case RESTING -> "Function_recordingRests";
		};
		tile(record, recording == Recordings.State.RESTING ? Icon.PAUSE : Icon.RECORD, recorded, recorded, switch (recording) {
			case OFF -> Mode.OFF;
			case RUNNING -> Mode.RECORDING;
			case RESTING -> Mode.ON;
		}, talking && !asking);
		contributed.forEach((button, tile) -> {
			String word = button.ask(CallPanelButton::title, "");
			tile.say(word, word);
			tile.setVisible(talking && button.ask(b -> b.offered(line.call()), false));
		});
		layout();
	}

	private void tile(FunctionTile tile, Icon icon, String key, boolean on, boolean shown) {
		tile(tile, icon, key, key, on ? Mode.ON : Mode.OFF, shown);
	}

	/** @param told what is on or off, for assistive technology */
	private void tile(FunctionTile tile, Icon icon, String key, String told, Mode mode, boolean shown) {
		tile.icon(icon).mode(mode).say(desk.say(key), desk.say(mode == Mode.OFF ? "Function_off" : "Function_on", desk.say(told)));
		tile.setVisible(shown);
	}
}
