package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.core.Subscription;

class ObserversTest {

	private final Observers observers = new Observers();
	private final List<String> told = new ArrayList<>();
	private Subscription second;

	@Test
	void whoeverGoesWhileTheOthersAreToldIsNotTold() {
		observers.add(() -> {
			told.add("first");
			second.close();
		});
		second = observers.add(() -> told.add("second"));
		observers.add(() -> told.add("third"));
		observers.changed();
		observers.changed();
		assertEquals(List.of("first", "third", "first", "third"), told);
	}
}
