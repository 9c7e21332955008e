package org.webphone.ui.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.preferences.SoundSettings;
import org.webphone.ui.settings.internal.SoundModel.Device;
import org.webphone.ui.settings.internal.SoundModel.Role;

class SoundModelTest {

	private final FakeSettings settings = new FakeSettings();
	private final FakeSound sound = new FakeSound();
	private final SoundModel model = new SoundModel(settings, sound, Runnable::run);

	@Test
	void offersAutomaticFirstWithTheDeviceItMeansNow() {
		assertEquals(List.of(new Device("auto", "USB headset", true), new Device("usb-out", "USB headset", true),
				new Device("built-in", "Built-in speakers", true)), model.devices(Role.SPEAKER));
		sound.microphones.clear();
		assertEquals(List.of(new Device("auto", "", true)), model.devices(Role.MICROPHONE));
	}

	@Test
	void keepsOfferingAChosenDeviceThatIsUnplugged() {
		model.choose(Role.RING, "built-in");
		sound.speakers.removeLast();
		assertEquals(new Device("built-in", "built-in", false), model.devices(Role.RING).getLast());
		assertEquals("auto", model.chosen(Role.SPEAKER));
	}

	@Test
	void everyChoiceChangesOnlyItself() {
		model.choose(Role.SPEAKER, "built-in");
		model.choose(Role.MICROPHONE, "usb-in");
		model.choose(Role.RING, "usb-out");
		model.ringtone("chime");
		model.ringVolume(35);
		model.processing(false, true, false);
		assertEquals(new SoundSettings("built-in", "usb-in", "usb-out", "chime", 35, false, true, false), settings.sound);
	}

	@Test
	void triesARingtoneOnTheRingDeviceUntilItIsPressedAgain() {
		model.choose(Role.RING, "built-in");
		model.tryRingtone("chime");
		assertEquals("chime", model.ringing());
		assertEquals("ring chime on built-in at 70", sound.played.getLast());
		model.tryRingtone("chime");
		assertEquals("", model.ringing());
		assertFalse(sound.last.playing());
	}

	@Test
	void oneSoundEndsTheOther() {
		model.tryRingtone("chime");
		FakeSound.Playing ringing = sound.last;
		model.trySpeaker();
		assertFalse(ringing.playing());
		assertEquals("CONFIRM on auto", sound.played.getLast());
	}

	@Test
	void silentRingsNothing() {
		assertEquals(SoundSettings.SILENT, model.ringtones().getLast());
		model.tryRingtone(SoundSettings.SILENT);
		assertEquals(List.of(), sound.played);
	}

	@Test
	void measuresTheChosenMicrophoneAlsoAfterAnotherIsChosen() {
		List<Double> heard = new ArrayList<>();
		model.measure(heard::add);
		sound.level.accept(-20);
		FakeSound.Playing first = sound.last;
		model.choose(Role.MICROPHONE, "usb-in");
		assertFalse(first.playing());
		assertEquals(List.of("meter auto", "meter usb-in"), sound.played);
		sound.level.accept(-10);
		model.stopMeasuring();
		sound.level.accept(-5);
		assertEquals(List.of(-20.0, -10.0), heard);
		assertFalse(model.measuring());
	}

	@Test
	void tellsOfDevicesThatComeAndGo() {
		var told = new int[1];
		model.observe(() -> told[0]++);
		sound.listeners.forEach(l -> l.accept(List.of()));
		assertEquals(1, told[0]);
		model.close();
		assertTrue(sound.listeners.isEmpty());
		assertTrue(settings.listeners.isEmpty());
	}

	@Test
	void namesLevelsAsThePersonHearsThem() {
		assertEquals(LevelLine.Level.QUIET, LevelLine.Level.of(-60));
		assertEquals(LevelLine.Level.GOOD, LevelLine.Level.of(-20));
		assertEquals(LevelLine.Level.LOUD, LevelLine.Level.of(-1));
	}
}
