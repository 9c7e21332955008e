package org.webphone.ui.settings.internal;

import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Panel;
import org.webphone.ui.Select;
import org.webphone.ui.Token;

/** The choice of one device and the button that tries it. */
final class DeviceSelect extends Panel {

	private final SettingsDesk desk;
	private final SoundModel.Role role;
	private final Select<String> select;
	private final IconButton button;

	DeviceSelect(Composite parent, SettingsDesk desk, SoundModel.Role role, Icon icon) {
		super(parent, desk.kit(), Token.SURFACE, Flex.row(8).padding(3, 0));
		this.desk = desk;
		this.role = role;
		select = new Select<>(this, desk.kit());
		select.setLayoutData(Flex.Item.growing());
		select.onChoose(id -> desk.sound().choose(role, id));
		button = new IconButton(this, desk.kit(), icon, 18, 40).boxed();
	}

	IconButton button() {
		return button;
	}

	Select<String> select() {
		return select;
	}

	/** @param what name of the choice */
	void show(String what, String tryIt) {
		select.named(what);
		button.named(tryIt);
		select.options(desk.sound().devices(role).stream().map(d -> new Select.Option<>(d.id(), words(d))).toList());
		select.choose(desk.sound().chosen(role));
	}

	private String words(SoundModel.Device device) {
		if (!device.present()) {
			return desk.say("Sound_unplugged", device.name());
		}
		if (!device.automatic()) {
			return device.name();
		}
		return device.name().isEmpty() ? desk.say("Sound_noDevice") : desk.say("Sound_automatic", device.name());
	}
}
