package org.webphone.testbench;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class NeedsTest {

	private static final String STRICT = "webphone.strict";

	private String strictBefore;

	@BeforeEach
	void remember() {
		strictBefore = System.getProperty(STRICT);
	}

	@AfterEach
	void restore() {
		if (strictBefore == null) {
			System.clearProperty(STRICT);
		} else {
			System.setProperty(STRICT, strictBefore);
		}
	}

	@Test
	void aMissingProgramSkipsTheTestWithItsReason() {
		System.clearProperty(STRICT);
		TestAbortedException skipped = assertThrows(TestAbortedException.class, () -> Needs.program("no-such-program"));
		assertTrue(skipped.getMessage().contains("program absent: no-such-program"), skipped.getMessage());
	}

	@Test
	void aMissingProgramFailsAStrictRun() {
		System.setProperty(STRICT, "true");
		assertThrows(AssertionFailedError.class, () -> Needs.program("no-such-program"));
	}

	@Test
	void missingTestDataSkipsEvenAStrictRun() {
		System.setProperty(STRICT, "true");
		TestAbortedException skipped = assertThrows(TestAbortedException.class, () -> Needs.testData("no/such/file"));
		assertTrue(skipped.getMessage().contains("test data absent: no/such/file"), skipped.getMessage());
	}
}
