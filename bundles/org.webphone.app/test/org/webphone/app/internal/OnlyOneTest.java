package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyOneTest {

	@TempDir
	Path folder;

	@Test
	void aSecondProgramAsksTheFirstToShowItself() throws InterruptedException {
		var asked = new Semaphore(0);
		try (OnlyOne first = OnlyOne.take(folder).orElseThrow()) {
			first.whenAsked(asked::release);
			assertTrue(OnlyOne.take(folder).isEmpty());
			assertTrue(asked.tryAcquire(10, TimeUnit.SECONDS));
			assertTrue(OnlyOne.take(folder).isEmpty());
			assertTrue(asked.tryAcquire(10, TimeUnit.SECONDS), "it is asked as often as one is started");
		}
	}

	@Test
	void theFolderIsFreeAgainWhenTheFirstHasEnded() {
		OnlyOne first = OnlyOne.take(folder).orElseThrow();
		first.whenAsked(() -> {
		});
		first.close();
		assertFalse(Files.exists(folder.resolve("running.socket")));
		try (OnlyOne next = OnlyOne.take(folder).orElseThrow()) {
			next.whenAsked(() -> {
			});
		}
	}

	@Test
	void whatAKilledProgramLeftBehindStopsNobody() throws Exception {
		Files.createFile(folder.resolve("running"));
		Files.createFile(folder.resolve("running.socket"));
		var asked = new Semaphore(0);
		try (OnlyOne first = OnlyOne.take(folder).orElseThrow()) {
			first.whenAsked(asked::release);
			assertTrue(OnlyOne.take(folder).isEmpty());
			assertTrue(asked.tryAcquire(10, TimeUnit.SECONDS));
		}
	}

	@Test
	void aFolderWhoseNameIsTooLongForASocketStillHoldsOneProgramOnly() throws Exception {
		Path deep = Files.createDirectories(folder.resolve("a".repeat(120)));
		try (OnlyOne first = OnlyOne.take(deep).orElseThrow()) {
			first.whenAsked(() -> {
			});
			assertTrue(OnlyOne.take(deep).isEmpty());
		}
	}
}
