package org.webphone.ui.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.junit.jupiter.api.Test;
import org.webphone.contacts.ContactFiles;
import org.webphone.contacts.ContactFiles.Format;
import org.webphone.contacts.ImportPlan;

class FilesModelTest {

	private static final Path FILE = Path.of("people.csv");

	private final Recorder recorder = new Recorder();
	private final Queue<Runnable> later = new ArrayDeque<>();
	private final FilesModel model = new FilesModel(recorder.service(ContactFiles.class), later::add, Throwable::getMessage);
	private final ImportPlan plan = new ImportPlan(List.of(), List.of(), 3, List.of(), 0, List.of(), "CSV, UTF-8, ,");
	private final List<ImportPlan> asked = new ArrayList<>();

	private void run() {
		while (!later.isEmpty()) {
			later.remove().run();
		}
	}

	@Test
	void readsAFileAndStoresNothingBeforeTheUserAgrees() {
		recorder.answers.put("read", plan);
		model.read(FILE, asked::add);
		run();
		assertEquals(List.of(plan), asked);
		assertEquals(List.of("read[people.csv]"), recorder.asked);
		assertEquals(Optional.empty(), model.done());
	}

	@Test
	void tellsHowManyContactsWentWhichWay() {
		recorder.answers.put("apply", 12);
		recorder.answers.put("export", 15);
		model.apply(plan, FILE);
		run();
		assertEquals(Optional.of(new FilesModel.Done(FilesModel.What.IMPORTED, 12, "people.csv")), model.done());
		model.export(Path.of("folder", "people.vcf"), Format.VCARD_3);
		run();
		assertEquals(Optional.of(new FilesModel.Done(FilesModel.What.EXPORTED, 15, "people.vcf")), model.done());
	}

	@Test
	void doesOneStepAtATime() {
		recorder.answers.put("export", 1);
		model.export(FILE, Format.CSV);
		assertTrue(model.busy());
		model.export(FILE, Format.CSV);
		model.read(FILE, asked::add);
		assertEquals(List.of("export[people.csv, CSV]"), recorder.asked);
		run();
		assertFalse(model.busy());
	}

	@Test
	void tellsWhyAFileCannotBeUsedAndForgetsItWithTheNextStep() {
		recorder.answers.put("read", new IOException("The table is empty."));
		recorder.answers.put("export", 1);
		model.read(FILE, asked::add);
		run();
		assertEquals("The table is empty.", model.problem());
		assertEquals(List.of(), asked);
		model.export(FILE, Format.CSV);
		assertEquals("", model.problem());
	}

	@Test
	void observersHearOfBeginAndEnd() {
		recorder.answers.put("export", 1);
		List<Boolean> heard = new ArrayList<>();
		model.observe(() -> heard.add(model.busy()));
		model.export(FILE, Format.CSV);
		run();
		assertEquals(List.of(true, false), heard);
	}

	@Test
	void givesANameWithoutEndingTheOneOfItsFormat() {
		assertEquals("people.csv", FilesModel.named("people", false));
		assertEquals("people.vcf", FilesModel.named("people", true));
		assertEquals("people.VCF", FilesModel.named("people.VCF", false));
		assertEquals("people.2026.csv", FilesModel.named("people.2026", false));
	}

	@Test
	void theEndingOfTheNameDecidesBetweenTableAndCards() {
		assertEquals(Format.CSV, FilesModel.format(Path.of("people.csv"), Format.VCARD_3));
		assertEquals(Format.VCARD_4, FilesModel.format(Path.of("people.vcf"), Format.CSV));
		assertEquals(Format.VCARD_3, FilesModel.format(Path.of("people.vcf"), Format.VCARD_3));
	}
}
