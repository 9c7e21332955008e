package org.webphone.media.internal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.media.AudioDevice;

class DeviceChoiceTest {

	private static final AudioDevice BUILT_IN = new AudioDevice("card0", "Built-in Audio", false, false, true);
	private static final AudioDevice HEADSET = new AudioDevice("usb1", "Acme USB Headset", false, true, false);
	private static final AudioDevice MICROPHONE = new AudioDevice("usb1", "Acme USB Headset Mono", true, true, false);

	@Test
	void automaticPrefersAHeadsetAndThenTheDefault() {
		assertEquals(Optional.of(HEADSET), DeviceChoice.choose(List.of(BUILT_IN, HEADSET, MICROPHONE), "auto", false));
		assertEquals(Optional.of(BUILT_IN), DeviceChoice.choose(List.of(BUILT_IN), "auto", false));
	}

	@Test
	void findsADeviceByIdentityNameOrPartOfTheName() {
		List<AudioDevice> all = List.of(BUILT_IN, HEADSET, MICROPHONE);
		assertEquals(Optional.of(HEADSET), DeviceChoice.exact(all, "usb1", false));
		assertEquals(Optional.of(MICROPHONE), DeviceChoice.exact(all, "usb1", true));
		assertEquals(Optional.of(BUILT_IN), DeviceChoice.exact(all, "built-in", false));
	}

	@Test
	void takesAnotherDeviceWhenTheChosenOneIsNotThere() {
		assertEquals(Optional.of(BUILT_IN), DeviceChoice.choose(List.of(BUILT_IN), "usb1", false));
		assertEquals(Optional.empty(), DeviceChoice.choose(List.of(BUILT_IN), "usb1", true));
	}

	@Test
	void knowsHeadsetsByTheirNames() {
		assertTrue(DeviceChoice.looksLikeHeadset("Jabra Evolve2 40"));
		assertTrue(DeviceChoice.looksLikeHeadset("Micro-casque USB"));
		assertFalse(DeviceChoice.looksLikeHeadset("HDMI Output"));
	}
}
