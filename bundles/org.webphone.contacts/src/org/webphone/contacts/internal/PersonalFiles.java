package org.webphone.contacts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactFiles;
import org.webphone.contacts.ImportPlan;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.core.number.NumberEngine;
import org.webphone.preferences.Settings;

import ezvcard.VCardVersion;

/** Import and export of the personal contacts, on threads that may wait for a slow disk. */
@Component(service = ContactFiles.class)
public final class PersonalFiles implements ContactFiles {

	/**
	 * What an import did.
	 *
	 * @param added  identities of new contacts
	 * @param before the others as they were
	 */
	private record Applied(List<String> added, List<Contact> before) {
	}

	private final ContactDatabase database;
	private final Settings settings;
	private final ExecutorService threads = NamedExecutors.virtual("contact-files");
	private volatile Optional<Applied> last = Optional.empty();

	@Activate
	public PersonalFiles(@Reference ContactDatabase database, @Reference Settings settings) {
		this.database = database;
		this.settings = settings;
	}

	@Deactivate
	public void close() {
		threads.shutdown();
	}

	@Override
	public CompletionStage<ImportPlan> read(Path file) {
		return run(() -> new PlanImport(personal(), settings.numbers()).plan(ReadEntries.of(bytes(file))), "read", file);
	}

	@Override
	public CompletionStage<Integer> apply(ImportPlan plan) {
		var all = new ArrayList<>(plan.added());
		all.addAll(plan.changed());
		NumberEngine numbers = settings.numbers();
		return database.store.write(c -> {
			var before = new ArrayList<Contact>();
			for (Contact contact : plan.changed()) {
				ContactReader.byId(c, contact.id()).ifPresent(before::add);
			}
			put(c, all, numbers);
			return new Applied(plan.added().stream().map(Contact::id).toList(), before);
		}).thenApply(applied -> {
			last = Optional.of(applied);
			return all.size();
		}).whenComplete((done, failure) -> database.changed(Contact.PERSONAL));
	}

	@Override
	public boolean undoable() {
		return last.isPresent();
	}

	@Override
	public CompletionStage<Integer> undo() {
		Applied applied = last.orElse(new Applied(List.of(), List.of()));
		last = Optional.empty();
		NumberEngine numbers = settings.numbers();
		return database.store.write(c -> {
			for (String id : applied.added()) {
				ContactWriter.delete(c, id);
			}
			put(c, applied.before(), numbers);
			return applied.added().size() + applied.before().size();
		}).whenComplete((done, failure) -> {
			if (failure != null) {
				last = Optional.of(applied);
			}
			database.changed(Contact.PERSONAL);
		});
	}

	private static void put(Connection c, List<Contact> contacts, NumberEngine numbers) throws SQLException {
		try (var writer = new ContactWriter(c, numbers)) {
			for (Contact contact : contacts) {
				writer.put(contact);
			}
		}
	}

	@Override
	public CompletionStage<Integer> export(Path file, Format format) {
		return run(() -> {
			List<Contact> all = personal();
			replace(file, switch (format) {
				case CSV -> CsvText.of(all);
				case VCARD_3 -> VcardText.of(all, VCardVersion.V3_0);
				case VCARD_4 -> VcardText.of(all, VCardVersion.V4_0);
			});
			return all.size();
		}, "written", file);
	}

	private List<Contact> personal() {
		return database.store.read(c -> ContactReader.list(c, Contact.PERSONAL, 0, Integer.MAX_VALUE)).toCompletableFuture().join();
	}

	private static byte[] bytes(Path file) throws IOException {
		if (Files.size(file) > Fetch.GREATEST) {
			throw new IOException("The file is larger than " + (Fetch.GREATEST >> 20) + " MB.");
		}
		return Files.readAllBytes(file);
	}

	private static void replace(Path file, String text) throws IOException {
		Path target = file.toAbsolutePath();
		Path temporary = Files.createTempFile(target.getParent(), "export", ".part");
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		try {
			try {
				Files.write(temporary, bytes);
			} catch (IOException e) {
				throw new IOException(unwritten(file, bytes.length, Files.getFileStore(target.getParent()).getUsableSpace()), e);
			}
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** Why a file that could be begun could not be written: what the system says of it is not for people. */
	static String unwritten(Path file, long needed, long free) {
		return free < needed ? "The disk is full: " + file.getFileName() + " could not be written. Free some space."
				: "The file " + file + " cannot be written. Check its rights.";
	}

	private <T> CompletionStage<T> run(Callable<T> work, String verb, Path file) {
		var result = new CompletableFuture<T>();
		threads.execute(() -> {
			try {
				result.complete(work.call());
			} catch (java.nio.file.FileSystemException e) {
				// An export's own temporary file is nothing that the user knows of.
				result.completeExceptionally(new IOException(e instanceof NoSuchFileException && verb.equals("read") ? "There is no file " + file + '.'
						: "The file " + file + " cannot be " + verb + ". Check its rights.", e));
			} catch (IOException e) {
				result.completeExceptionally(e);
			} catch (UncheckedIOException e) {
				result.completeExceptionally(e.getCause());
			} catch (Exception e) {
				result.completeExceptionally(e);
			}
		});
		return result;
	}
}
