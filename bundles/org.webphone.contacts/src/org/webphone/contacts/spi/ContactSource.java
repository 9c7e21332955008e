package org.webphone.contacts.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.webphone.contacts.Contact;
import org.webphone.core.Subscription;

/** A source of contacts (directory, file, address book). Register it as an OSGi service; it must never block. */
public interface ContactSource {

	/** Short stable name, the prefix of its contacts' identities. */
	String name();

	CompletionStage<List<Contact>> search(String text, int limit);

	/** All contacts by name, or an empty list where the source can only be searched. */
	CompletionStage<List<Contact>> list(int offset, int limit);

	CompletionStage<List<Contact>> byNumber(String number);

	/** A sentence about what is wrong with the source; empty while it works. */
	String problem();

	/** When a source that does not work is tried again by itself; empty where it works or nothing is tried. */
	default Optional<Instant> nextTry() {
		return Optional.empty();
	}

	/** Tries again now. */
	default void retry() {
	}

	/** Told when contacts or health changed. */
	Subscription addListener(Runnable changed);
}
