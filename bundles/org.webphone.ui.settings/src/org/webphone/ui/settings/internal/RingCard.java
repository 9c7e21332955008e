package org.webphone.ui.settings.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.preferences.Lockable;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Choice.Part;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Panel;
import org.webphone.ui.Rule;
import org.webphone.ui.Segmented;
import org.webphone.ui.Slider;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Where and how incoming calls ring, and the pop-up. */
final class RingCard extends Panel {

	private static final List<Integer> SECONDS = List.of(5, 10, 20);

	private final SettingsDesk desk;
	private final Heading device;
	private final DeviceSelect select;
	private final Slider volume;
	private final Words percent;
	private final Heading ringtone;
	private final CanvasList ringtones;
	private final Heading popUp;
	private final Toggle popUps;
	private final Panel closing;
	private final Words closeAfter;
	private final Segmented seconds;
	private final List<LockLine> locks;

	/** @param grown told when the card needs another height */
	RingCard(Composite parent, SettingsDesk desk, Runnable grown) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(6).padding(16, 16));
		card(12, 1, Token.BORDER, Token.CANVAS);
		this.desk = desk;
		var kit = desk.kit();
		device = new Heading(this, kit, Icon.BELL);
		select = new DeviceSelect(this, desk, SoundModel.Role.RING, Icon.PLAY);
		select.button().onPress(() -> desk.sound().tryRingtone(desk.sound().sound().ringtone()));
		var deviceLock = new LockLine(this, desk, Lockable.RING_DEVICE, select.select());
		var line = new Panel(this, kit, Token.SURFACE, Flex.row(12).padding(3, 3));
		line.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).outset(3));
		new Words(line, kit, TextStyle.CAPTION, Token.INK_2).icon(Icon.SPEAKER).setLayoutData(Flex.Item.fixed(18));
		volume = new Slider(line, kit);
		volume.setLayoutData(Flex.Item.growing());
		volume.onChange(v -> {
			desk.sound().ringVolume(v);
			refresh();
		});
		percent = new Words(line, kit, TextStyle.CAPTION, Token.INK_2).align(Painter.Align.RIGHT);
		var volumeLock = new LockLine(this, desk, Lockable.RING_VOLUME, volume);
		new Rule(this, kit);
		ringtone = new Heading(this, kit, Icon.MUSIC);
		ringtones = new CanvasList(this, kit, new RingtoneRows(desk), RingtoneRows.HEIGHT);
		ringtones.onSelect(row -> {
			if (row >= 0) {
				desk.sound().ringtone(desk.sound().ringtones().get(row));
			}
		});
		var ringtoneLock = new LockLine(this, desk, Lockable.RINGTONE, ringtones);
		new Rule(this, kit);
		var top = new Panel(this, kit, Token.SURFACE, Flex.row(8).padding(0, 3));
		top.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).outset(3));
		popUp = new Heading(top, kit, Icon.INFO);
		popUp.setLayoutData(Flex.Item.growing());
		popUps = new Toggle(top, kit, Toggle.Shape.SWITCH);
		popUps.onPress(() -> desk.preferences().popUpSeconds(popUps.on() ? SECONDS.getLast() : 0));
		closing = new Panel(this, kit, Token.SURFACE, Flex.row(12).padding(3, 3));
		closing.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).outset(3));
		closeAfter = new Words(closing, kit, TextStyle.CAPTION, Token.INK_2).wrapped();
		closeAfter.setLayoutData(Flex.Item.growing());
		seconds = new Segmented(closing, kit, Token.CONTROL);
		seconds.onChoose(i -> desk.preferences().popUpSeconds(SECONDS.get(i)));
		locks = List.of(deviceLock, volumeLock, ringtoneLock, new LockLine(this, desk, Lockable.POP_UPS, popUps, seconds));
		var preferences = desk.preferences().observe(() -> {
			if (refresh()) {
				grown.run();
			}
		});
		addListener(SWT.Dispose, e -> preferences.close());
	}

	Slider volume() {
		return volume;
	}

	CanvasList ringtones() {
		return ringtones;
	}

	Toggle popUps() {
		return popUps;
	}

	void speak() {
		device.say(desk.say("Sound_ring"), desk.say("Sound_ringMore"));
		volume.named(desk.say("Sound_volume"));
		ringtones.named(desk.say("Sound_ringtone"));
		ringtone.say(desk.say("Sound_ringtone"), desk.say("Sound_ringtoneMore"));
		popUp.say(desk.say("Sound_popUps"), desk.say("Sound_popUpsMore"));
		popUps.named(desk.say("Sound_popUps"));
		closeAfter.text(desk.say("Sound_closeAfter"));
		seconds.named(desk.say("Sound_closeAfter"));
		parts();
	}

	/** The chosen time has a tick. */
	private void parts() {
		int chosen = desk.preferences().general().popUpSeconds();
		seconds.parts(SECONDS.stream().map(s -> {
			String words = desk.say("Sound_seconds", s);
			return s == chosen ? new Part(words, Icon.CHECK, "", words) : new Part(words);
		}).toList());
		seconds.getParent().layout();
	}

	/** True where it needs another height. */
	boolean refresh() {
		boolean rings = desk.sound().ringing().equals(desk.sound().sound().ringtone());
		select.show(desk.say("Sound_ring"), desk.say(rings ? "Sound_stopRing" : "Sound_tryRing"));
		select.button().icon(rings ? Icon.STOP : Icon.PLAY, Token.INK);
		volume.value(desk.sound().sound().ringVolume());
		percent.setLayoutData(Flex.Item.fixed(desk.kit().type().scaled(40)));
		percent.text(desk.say("Sound_percent", volume.value()));
		var rows = new RingtoneRows(desk);
		ringtones.setLayoutData(Flex.Item.fixed(rows.count() * RingtoneRows.HEIGHT).outset(RingtoneRows.EDGE));
		ringtones.show(rows);
		ringtones.select(desk.sound().ringtones().indexOf(desk.sound().sound().ringtone()));
		int shown = desk.preferences().general().popUpSeconds();
		popUps.on(shown > 0);
		seconds.choose(SECONDS.indexOf(shown));
		parts();
		boolean lock = LockLine.refresh(locks);
		if (lock || closing.getVisible() != shown > 0) {
			closing.setVisible(shown > 0);
			layout();
		}
		return lock;
	}
}
