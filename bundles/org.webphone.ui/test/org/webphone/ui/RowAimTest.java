package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class RowAimTest {

	private long now = TimeUnit.HOURS.toMillis(1);
	private final RowAim aim = new RowAim(() -> now, 40);

	private void painted(String... keys) {
		aim.painted(List.of((Object[]) keys), 0, 0);
	}

	private Optional<Object> at(int y) {
		return aim.at(y).map(RowAim.Meant::key);
	}

	@Test
	void aPressMeansTheRowUnderIt() {
		painted("title", "Anna", "Bert");
		assertEquals(Optional.of("Anna"), at(45));
		assertEquals(5, aim.at(45).orElseThrow().within());
		assertEquals(Optional.empty(), at(125), "below the rows");
		assertEquals(Optional.empty(), at(-1));
	}

	@Test
	void aPressRightAfterSomebodyRingsMeansWhoStoodThereBefore() {
		painted("title", "Anna", "Bert", "Cleo");
		now += 5000;
		painted("ringing", "Zoë rings", "title", "Anna", "Bert", "Cleo");
		now += 100;
		assertEquals(Optional.of("Bert"), at(85));
		now += RowAim.REACTION;
		assertEquals(Optional.of("title"), at(85));
	}

	@Test
	void ofSeveralChangesInARowTheLastOneThatCouldBeSeenCounts() {
		painted("a", "b");
		now += 1000;
		painted("x", "a", "b");
		now += 200;
		painted("x", "y", "a", "b");
		now += 150;
		assertEquals(Optional.of("x"), at(5), "the first change could be seen");
		assertEquals(Optional.of("a"), at(45));
		now += 200;
		assertEquals(Optional.of("y"), at(45));
	}

	@Test
	void whoScrollsKnowsWhereTheRowsAre() {
		painted("a", "b", "c");
		now += 1000;
		aim.forget();
		aim.painted(List.of("b", "c", "d"), 1, 50);
		assertEquals(Optional.of("b"), at(5));
		assertEquals(15, aim.at(5).orElseThrow().within());
	}

	@Test
	void rowsThatChangeWithoutEndAreForgottenAgain() {
		for (int i = 0; i < 1000; i++) {
			painted("row " + i);
		}
		now += RowAim.REACTION;
		assertEquals(Optional.of("row 999"), at(5));
	}
}
