package org.webphone.ui.settings.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.ContactFiles;
import org.webphone.contacts.ContactFiles.Format;
import org.webphone.contacts.ImportPlan;
import org.webphone.core.Subscription;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Observers;

/** Personal contacts in and out of files, one step at a time. UI thread only. */
final class FilesModel {

	/** What was done last. */
	enum What {
		IMPORTED, EXPORTED,
		/** An import was taken back. */
		UNDONE
	}

	/**
	 * What was done last.
	 *
	 * @param what  which way the contacts went
	 * @param count how many they were
	 * @param file  name of the file
	 */
	record Done(What what, int count, String file) {
	}

	/** Endings of the names of files of both formats. */
	static final String TABLE = ".csv";
	static final String CARDS = ".vcf";
	private static final Logger LOG = LoggerFactory.getLogger(FilesModel.class);

	private final ContactFiles files;
	private final Executor ui;
	private final Function<Throwable, String> words;
	private final Observers observers = new Observers();
	private boolean busy;
	private String problem = "";
	private Optional<Done> done = Optional.empty();

	/** @param words the sentence for what failed */
	FilesModel(ContactFiles files, Executor ui, Function<Throwable, String> words) {
		this.words = words;
		this.files = files;
		this.ui = ui;
	}

	/** Whether a file is being read or written; until then nothing else begins. */
	boolean busy() {
		return busy;
	}

	/** Why the last step was not carried out; empty where it was. */
	String problem() {
		return problem;
	}

	Optional<Done> done() {
		return done;
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** @param asked hears what an import would do; nothing has been stored then */
	void read(Path file, Consumer<ImportPlan> asked) {
		if (!busy) {
			then(files.read(file), asked);
		}
	}

	/** Stores what the plan says. */
	void apply(ImportPlan plan, Path file) {
		if (!busy) {
			then(files.apply(plan), count -> done = Optional.of(new Done(What.IMPORTED, count, name(file))));
		}
	}

	/** Whether the last step was an import that can be taken back. */
	boolean undoable() {
		return !busy && done.filter(d -> d.what() == What.IMPORTED).isPresent() && files.undoable();
	}

	/** Takes the last import back. */
	void undo() {
		if (undoable()) {
			String file = done.orElseThrow().file();
			then(files.undo(), count -> done = Optional.of(new Done(What.UNDONE, count, file)));
		}
	}

	void export(Path file, Format format) {
		if (!busy) {
			then(files.export(file, format), count -> done = Optional.of(new Done(What.EXPORTED, count, name(file))));
		}
	}

	/** What was done before is no longer told. */
	void forget() {
		if (!busy) {
			problem = "";
			done = Optional.empty();
			observers.changed();
		}
	}

	/** What a file of this name is written as: its own ending counts, the wish where it does not contradict. */
	static Format format(Path file, Format wished) {
		boolean cards = name(file).toLowerCase(Locale.ROOT).endsWith(CARDS);
		return !cards ? Format.CSV : wished == Format.CSV ? Format.VCARD_4 : wished;
	}

	/** The name with the ending of the chosen format, where it has none of the two. */
	static String named(String chosen, boolean cards) {
		String lower = chosen.toLowerCase(Locale.ROOT);
		return lower.endsWith(TABLE) || lower.endsWith(CARDS) ? chosen : chosen + (cards ? CARDS : TABLE);
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	private <T> void then(CompletionStage<T> step, Consumer<T> next) {
		busy = true;
		problem = "";
		done = Optional.empty();
		observers.changed();
		step.whenCompleteAsync(Callbacks.logged((value, failure) -> {
			busy = false;
			if (failure == null) {
				next.accept(value);
			} else {
				Throwable cause = failure instanceof CompletionException c && c.getCause() != null ? c.getCause() : failure;
				LOG.warn("A file of contacts could not be used", cause);
				problem = words.apply(cause);
			}
			observers.changed();
		}), ui);
	}
}
