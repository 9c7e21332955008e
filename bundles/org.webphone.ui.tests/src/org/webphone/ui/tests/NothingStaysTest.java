package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.swt.graphics.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.ui.Painted;
import org.webphone.ui.UiKit;

/** Dialogs, popovers, languages and calls come and go all day: what was closed is gone, and so is what the toolkit gave for it. */
class NothingStaysTest {

	private static final int ROUNDS = 3;
	/**
	 * What is drawn again and again stays laid out, up to a number. The trackers are of this test; tasks that the UI thread has not come to
	 * yet are no leak. Of what GTK hands to assistive technology SWT keeps three small objects a round.
	 */
	private static final List<String> KEPT = List.of("org.eclipse.swt.graphics.TextLayout", "org.webphone.ui.DrawnTexts",
			"org.webphone.ui.Typography", "org.eclipse.swt.graphics.Resource$ResourceTracker", "org.eclipse.swt.widgets.RunnableLock",
			"org.eclipse.swt.accessibility.AccessibleObject", "org.eclipse.swt.internal.LONG");

	private final Window window = new Window();
	private final Desk desk = window.desk;

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void asBefore() {
		Resource.setNonDisposeHandler(null);
		window.page(0);
	}

	@Test
	void whatWasOpenedAndClosedIsGone() {
		round();
		Queue<Error> forgotten = new ConcurrentLinkedQueue<>();
		Resource.setNonDisposeHandler(forgotten::add);
		round();
		Living before = Living.now();
		for (int i = 0; i < ROUNDS; i++) {
			round();
		}
		Living after = Living.now();
		assertEquals(List.of(), after.objects().keySet().stream().filter(type -> !kept(type) && after.more(before, type) >= ROUNDS)
				.map(type -> type + " +" + after.more(before, type)).sorted().toList());
		assertEquals(List.of(), forgotten.stream().map(NothingStaysTest::where).distinct().toList(), "nobody disposed of it");
	}

	private void round() {
		var walk = new Walk(window, (name, controls) -> { });
		walk.call();
		walk.dialogs();
		walk.compact();
		UiKit kit = desk.all(desk.shell(), Painted.class).getFirst().kit();
		for (Locale language : List.of(Locale.FRENCH, Locale.of("nl"), Locale.ENGLISH)) {
			desk.change(() -> kit.language().use(language));
		}
	}

	private static boolean kept(String type) {
		return KEPT.stream().anyMatch(type::startsWith);
	}

	private static String where(Error made) {
		return List.of(made.getStackTrace()).stream().filter(f -> f.getClassName().startsWith("org.webphone")).findFirst()
				.map(Object::toString).orElse(made.toString());
	}
}
