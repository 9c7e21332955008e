package org.webphone.contacts.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactNumber.Kind;

/** Prints how long searches and look-ups take among 100,000 contacts; see {@code releng/benchmarks/stores}. */
final class ContactsBenchmark {

	private static final String[] FIRST = { "Anna", "Bert", "Carla", "Dirk", "Els", "Frank", "Greet", "Hans", "Ines", "Zoé" };
	private static final String[] LAST = { "Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "De Smet", "Claes", "Müller" };
	private static final String[] DEPARTMENTS = { "Sales", "Support", "Operations", "Tech" };

	private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
	private final PlainSettings settings = new PlainSettings();

	private ContactsBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
		Path folder = Files.createTempDirectory("contacts-benchmark");
		var database = new ContactDatabase(folder.resolve("contacts.db"));
		try {
			new ContactsBenchmark().run(database, count);
		} finally {
			database.close();
			for (String beside : new String[] { "", "-wal", "-shm" }) {
				Files.deleteIfExists(folder.resolve("contacts.db" + beside));
			}
			Files.delete(folder);
		}
	}

	private void run(ContactDatabase database, int count) {
		List<Contact> all = people(count);
		write(database, all, "written");
		write(database, all, "compared again");
		var contacts = new Contacts(database, new PresenceBook(), settings);
		for (String text : new String[] { "a", "an", "anna", "anna pe", "eeter", "sales", "voorbeeld 12", "zoe mul", "0485", "0485 01 23",
				"+32485", "12345", "nobody" }) {
			time("search \"" + text + '"', () -> contacts.search(text, 50));
		}
		time("caller", () -> contacts.byNumber("0485012345"));
		time("first page", () -> contacts.list("", 0, 50));
		time("last page", () -> contacts.list("", count - 50, 50));
		time("star", () -> contacts.favourite("company:5", true));
		contacts.close();
	}

	private void write(ContactDatabase database, List<Contact> all, String verb) {
		long begin = System.nanoTime();
		new ReplaceSource(database.store, settings.numbers()).run(Contact.COMPANY, all);
		out.printf("%,d contacts %s in %.1f s%n", all.size(), verb, (System.nanoTime() - begin) / 1e9);
	}

	private static List<Contact> people(int count) {
		var random = new Random(1);
		var all = new ArrayList<Contact>(count);
		for (int i = 0; i < count; i++) {
			String name = FIRST[random.nextInt(FIRST.length)] + ' ' + LAST[random.nextInt(LAST.length)] + ' ' + Integer.toString(i, 36);
			all.add(new Contact("company:" + i, Contact.COMPANY, name, DEPARTMENTS[random.nextInt(DEPARTMENTS.length)],
					"Voorbeeld " + random.nextInt(500), "", "",
					List.of(new ContactNumber(String.format("0485%06d", i), Kind.MOBILE)), Integer.toString(10_000 + i % 90_000)));
		}
		return all;
	}

	private void time(String what, Supplier<CompletionStage<?>> question) {
		var nanos = new long[20];
		for (int i = 0; i < nanos.length; i++) {
			long begin = System.nanoTime();
			question.get().toCompletableFuture().join();
			nanos[i] = System.nanoTime() - begin;
		}
		Arrays.sort(nanos);
		out.printf("%-28s median %7.2f ms   worst %7.2f ms%n", what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6);
	}
}
