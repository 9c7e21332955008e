package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.webphone.media.TwoParties.waitFor;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.sdp.Direction;

class DevicesTest {

	private final Heard far = new Heard();
	private final List<String> changes = new CopyOnWriteArrayList<>();
	private final List<String> troubles = new CopyOnWriteArrayList<>();
	private AudioEngine engine;

	@AfterEach
	void close() {
		engine.close();
	}

	@ParameterizedTest
	@CsvSource({ "48000,1", "44100,2", "16000,8", "8000,1" })
	void carriesSoundThroughDevicesOfEveryRateAndNumberOfChannels(int rate, int channels) throws MediaException {
		var devices = new FakeDevices(rate, channels).plug("mic 440", true).plug("speaker", false);
		call(devices, "auto", "auto");
		waitFor("the microphone's tone at the far end", () -> far.tone(440, 200) > -14);
		waitFor("the far end's tone in the speaker", () -> devices.played.tone(1000, 200) > -14);
	}

	@Test
	void aMicrophoneThatIsPulledOutIsReplacedAndTakenBack() throws MediaException {
		var devices = new FakeDevices(48_000, 1).plug("mic 440", true).plug("headset 700", true);
		call(devices, "headset 700", "auto");
		waitFor("the headset", () -> far.tone(700, 200) > -14);
		devices.unplug("headset 700");
		waitFor("the other microphone", () -> far.tone(440, 200) > -14);
		devices.plug("headset 700", true);
		waitFor("the headset again", () -> far.tone(700, 200) > -14);
		assertEquals(List.of("OPENED headset 700", "LOST headset 700", "REPLACED mic 440", "RETURNED headset 700"),
				changes.stream().filter(c -> !c.endsWith("auto")).toList());
	}

	@Test
	void automaticGoesOverToAHeadsetThatIsPluggedIn() throws MediaException {
		var devices = new FakeDevices(48_000, 1).plug("mic 440", true);
		call(devices, "auto", "auto");
		waitFor("the built-in microphone", () -> far.tone(440, 200) > -14);
		devices.plug("headset 700", true);
		waitFor("the headset", () -> far.tone(700, 200) > -14);
		devices.unplug("headset 700");
		waitFor("the built-in microphone again", () -> far.tone(440, 200) > -14);
		devices.plug("headset 700", true);
		waitFor("the headset again", () -> far.tone(700, 200) > -14);
		assertEquals("RETURNED headset 700", changes.stream().filter(c -> !c.endsWith("auto")).toList().getLast());
	}

	@Test
	void aCallWithoutDevicesGoesOnAndSaysSo() throws MediaException {
		call(new FakeDevices(48_000, 1), "auto", "auto");
		waitFor("both told", () -> troubles.contains("mic-silent") && troubles.contains("output-gone"));
		waitFor("silence is sent", () -> far.millis() > 500);
	}

	@Test
	void aBusyMicrophoneIsToldAndTriedAgain() throws MediaException {
		var devices = new FakeDevices(48_000, 1).plug("mic 440", true).plug("speaker", false);
		devices.busy("mic 440");
		call(devices, "auto", "auto");
		waitFor("told", () -> troubles.contains("mic-silent"));
		devices.unplug("mic 440");
		devices.plug("mic 700", true);
		waitFor("the other one", () -> far.tone(700, 200) > -14);
		waitFor("whoever was told that there is none to be told that there is one", () -> changes.contains("REPLACED mic 700"));
	}

	@Test
	void saysThatAnotherMicrophoneIsUsedThanTheOneThatWasAskedFor() throws MediaException {
		call(new FakeDevices(48_000, 1).plug("mic 440", true).plug("speaker", false), "headset", "speaker");
		waitFor("the microphone that is there", () -> far.tone(440, 200) > -14);
		waitFor("told", () -> changes.contains("REPLACED mic 440"));
	}

	@Test
	void ringtonesAndMetersWorkWithoutACall() {
		var devices = new FakeDevices(48_000, 1).plug("mic 440", true).plug("speaker", false);
		engine = AudioEngine.create(List.of(new BuiltInCodecs()), List.of(devices));
		var levels = new CopyOnWriteArrayList<Double>();
		try (Playback meter = engine.devices().meter("auto", levels::add);
				Playback ringtone = engine.tones().ring("classic", SoundSink.Device.AUTOMATIC, 80)) {
			waitFor("the ringtone", () -> devices.played.level(300) > -40);
			waitFor("the level", () -> !levels.isEmpty() && Math.abs(levels.getLast() + 15) < 2);
			assertEquals(true, ringtone.playing());
		}
		waitFor("silence", () -> devices.played.level(100) < -80);
	}

	private void call(FakeDevices devices, String microphone, String speaker) throws MediaException {
		engine = AudioEngine.create(List.of(new BuiltInCodecs()), List.of(devices));
		var loopback = InetAddress.getLoopbackAddress();
		MediaSession near = engine.open(MediaSessionConfig.on(loopback).codecs(List.of("PCMA"))
				.source(new SoundSource.Device(microphone)).sink(new SoundSink.Device(speaker)));
		MediaSession farSession = engine.open(TwoParties.config(1000, far, "PCMA"));
		near.addListener(new MediaListener() {
			@Override
			public void device(DeviceChange change) {
				changes.add(change.what() + " " + change.name());
			}

			@Override
			public void trouble(SoundTrouble trouble, boolean over) {
				if (!over) {
					troubles.add(trouble.code());
				}
			}
		});
		TwoParties.connect(near, farSession, Direction.SENDRECV);
	}
}
