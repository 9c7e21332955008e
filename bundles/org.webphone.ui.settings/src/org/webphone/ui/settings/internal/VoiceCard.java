package org.webphone.ui.settings.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.SoundSettings;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.Rule;
import org.webphone.ui.Token;

/** Speaker, microphone and what is done to the voice. */
final class VoiceCard extends Panel {

	private final SettingsDesk desk;
	private final Heading speaker;
	private final DeviceSelect speakerSelect;
	private final Heading microphone;
	private final DeviceSelect microphoneSelect;
	private final LevelLine level;
	private final SwitchRow gain;
	private final SwitchRow echo;
	private final SwitchRow noise;
	private final List<LockLine> locks;

	VoiceCard(Composite parent, SettingsDesk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(16, 16));
		card(12, 1, Token.BORDER, Token.CANVAS);
		this.desk = desk;
		var kit = desk.kit();
		speaker = new Heading(this, kit, Icon.HEADSET);
		speakerSelect = new DeviceSelect(this, desk, SoundModel.Role.SPEAKER, Icon.PLAY);
		speakerSelect.button().onPress(desk.sound()::trySpeaker);
		var speakerLock = new LockLine(this, desk, Lockable.SPEAKER, speakerSelect.select());
		new Rule(this, kit).setLayoutData(Flex.Item.fixed(1).before(4));
		microphone = new Heading(this, kit, Icon.MIC);
		microphone.setLayoutData(Flex.Item.fixed(org.eclipse.swt.SWT.DEFAULT).before(8));
		microphoneSelect = new DeviceSelect(this, desk, SoundModel.Role.MICROPHONE, Icon.MIC);
		var microphoneLock = new LockLine(this, desk, Lockable.MICROPHONE, microphoneSelect.select());
		level = new LevelLine(this, desk, 28);
		microphoneSelect.button().onPress(this::measure);
		new Rule(this, kit).setLayoutData(Flex.Item.fixed(1).before(4));
		gain = new SwitchRow(this, kit, false);
		var gainLock = new LockLine(this, desk, Lockable.GAIN, gain.toggle());
		echo = new SwitchRow(this, kit, false);
		var echoLock = new LockLine(this, desk, Lockable.ECHO, echo.toggle());
		noise = new SwitchRow(this, kit, false);
		var noiseLock = new LockLine(this, desk, Lockable.NOISE, noise.toggle());
		locks = List.of(speakerLock, microphoneLock, gainLock, echoLock, noiseLock);
		for (SwitchRow row : new SwitchRow[] { gain, echo, noise }) {
			row.onChange(on -> desk.sound().processing(gain.toggle().on(), echo.toggle().on(), noise.toggle().on()));
		}
	}

	LevelLine level() {
		return level;
	}

	SwitchRow noise() {
		return noise;
	}

	void speak() {
		speaker.say(desk.say("Sound_speaker"), desk.say("Sound_speakerMore"));
		microphone.say(desk.say("Sound_microphone"), desk.say("Sound_microphoneMore"));
		gain.say(desk.say("Sound_gain"), desk.say("Sound_gainMore"));
		echo.say(desk.say("Sound_echo"), desk.say("Sound_echoMore"));
		noise.say(desk.say("Sound_noise"), desk.say("Sound_noiseMore"));
		level.speak();
	}

	/** True where it needs another height. */
	boolean refresh() {
		speakerSelect.show(desk.say("Sound_speaker"), desk.say("Sound_trySpeaker"));
		boolean measuring = desk.sound().measuring();
		microphoneSelect.show(desk.say("Sound_microphone"),
				desk.say(measuring ? "Sound_stopMicrophone" : "Sound_tryMicrophone"));
		microphoneSelect.button().icon(measuring ? Icon.STOP : Icon.MIC, Token.INK);
		if (!measuring) {
			level.off();
		}
		SoundSettings now = desk.sound().sound();
		gain.on(now.automaticGain());
		echo.on(now.echoSuppression());
		noise.on(now.noiseSuppression());
		return LockLine.refresh(locks);
	}

	private void measure() {
		if (desk.sound().measuring()) {
			desk.sound().stopMeasuring();
		} else {
			desk.sound().measure(level::show);
		}
	}
}
