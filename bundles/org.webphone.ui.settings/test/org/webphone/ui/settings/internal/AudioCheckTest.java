package org.webphone.ui.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.ui.settings.internal.AudioCheck.State;
import org.webphone.ui.settings.internal.AudioCheck.Step;

class AudioCheckTest {

	private final FakeSound sound = new FakeSound();
	private boolean connected = true;
	private final AudioCheck check = new AudioCheck(new SoundModel(new FakeSettings(), sound, Runnable::run),
			() -> connected);

	@Test
	void walksThroughAllStepsAndPlaysWhatIsToBeHeard() {
		assertFalse(check.started());
		check.start();
		assertEquals(Step.SPEAKER, check.step());
		check.answer(true);
		assertEquals(Step.MICROPHONE, check.step());
		assertEquals(State.GOOD, check.state(Step.SPEAKER));
		check.answer(true);
		assertEquals(Step.RINGTONE, check.step());
		check.answer(true);
		assertNull(check.step());
		assertTrue(check.finished());
		assertTrue(check.allGood());
		assertEquals(List.of("CONFIRM on auto", "ring classic on auto at 70"), sound.played);
		assertFalse(sound.last.playing());
	}

	@Test
	void whatWasNotHeardIsNotGood() {
		check.start();
		check.answer(true);
		check.answer(false);
		check.answer(true);
		assertEquals(State.BAD, check.state(Step.MICROPHONE));
		assertTrue(check.finished());
		assertFalse(check.allGood());
	}

	@Test
	void seesThatThereIsNoConnection() {
		connected = false;
		check.start();
		check.answer(true);
		check.answer(true);
		check.answer(true);
		assertEquals(State.BAD, check.state(Step.CONNECTION));
	}

	@Test
	void playsAgainInTheSameStep() {
		check.start();
		check.again();
		assertEquals(Step.SPEAKER, check.step());
		assertEquals(2, sound.played.size());
	}

	@Test
	void endsSilentlyWhenItIsCancelled() {
		check.start();
		check.answer(true);
		check.answer(true);
		assertTrue(sound.last.playing());
		check.cancel();
		assertFalse(sound.last.playing());
		assertFalse(check.started());
		assertEquals(State.NEXT, check.state(Step.SPEAKER));
	}
}
