package org.webphone.contacts;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.webphone.core.Subscription;
import org.webphone.telephony.Presence;

/** All contacts of all sources, favourites and colleagues' states. An OSGi service, safe from any thread. */
public interface ContactService {

	/**
	 * The best matches for what was typed (part of name, department, company or number), best first, of all that is known here.
	 * Directories are asked too, but not waited for: {@link ContactListener#answersArrived} tells when there is more.
	 */
	CompletionStage<List<Contact>> search(String text, int limit);

	/**
	 * Contacts of one source by name; the empty name means all, {@link Contact#COMPANY} all directories together: whatever is
	 * not {@link Contact#PERSONAL}.
	 */
	CompletionStage<List<Contact>> list(String source, int offset, int limit);

	/** How many contacts {@link #list} has for this name. */
	default CompletionStage<Integer> count(String source) {
		return list(source, 0, Integer.MAX_VALUE).thenApply(List::size);
	}

	/** Internal numbers of the colleagues, by name, no more than {@code limit}. */
	default CompletionStage<List<String>> extensions(int limit) {
		return list(Contact.COMPANY, 0, limit)
				.thenApply(all -> all.stream().map(Contact::extension).filter(e -> !e.isEmpty()).toList());
	}

	/** Everybody who has this number in any notation; waits a little for directories. */
	CompletionStage<List<Contact>> byNumber(String number);

	/** Favourites in the user's order. */
	CompletionStage<List<Contact>> favourites();

	/** Whether the contact, or the bare number where nobody has it, is a favourite; answered from memory. */
	boolean favourite(String contactIdOrNumber);

	/** Adds or removes a favourite; a bare number may be one too. */
	CompletionStage<Void> favourite(String contactIdOrNumber, boolean on);

	/** Moves a favourite to another place of the list. */
	CompletionStage<Void> moveFavourite(String contactIdOrNumber, int toIndex);

	/** Stores a personal contact: a new one where the id is empty. Completes with the contact as stored. */
	CompletionStage<Contact> save(Contact contact);

	CompletionStage<Void> delete(String contactId);

	/**
	 * Deletes all personal contacts and all favourites for good. Those of directories stay as long as their directory is
	 * configured.
	 */
	default CompletionStage<Void> deleteAll() {
		return favourites().thenCompose(all -> each(all, c -> favourite(c.id(), false)))
				.thenCompose(n -> list(Contact.PERSONAL, 0, Integer.MAX_VALUE)).thenCompose(all -> each(all, c -> delete(c.id())));
	}

	private static CompletionStage<Void> each(List<Contact> all, Function<Contact, CompletionStage<Void>> what) {
		return CompletableFuture.allOf(all.stream().map(c -> what.apply(c).toCompletableFuture()).toArray(CompletableFuture[]::new));
	}

	/** State of the colleague with this extension, from memory; {@code UNKNOWN} where it is not watched. */
	Presence presence(String extension);

	/** Whether each source works: name to problem, empty text for one that works. */
	java.util.Map<String, String> sources();

	/** Whether each source works, when one that does not is tried again, and what the user calls it. */
	default List<SourceHealth> health() {
		return sources().entrySet().stream().map(e -> new SourceHealth(e.getKey(), e.getKey(), e.getValue(), Optional.empty())).toList();
	}

	/** Tries the sources that do not work again, now. */
	default void retrySources() {
	}

	Subscription addListener(ContactListener listener, Executor executor);
}
