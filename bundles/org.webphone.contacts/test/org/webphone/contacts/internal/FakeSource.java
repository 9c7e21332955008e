package org.webphone.contacts.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactNumber.Kind;
import org.webphone.contacts.spi.ContactSource;
import org.webphone.core.Subscription;

/** A source that answers when the test wants, whatever it is asked, and counts how often it is. */
class FakeSource implements ContactSource {

	CompletableFuture<List<Contact>> answer = new CompletableFuture<>();
	int asked;
	private final String name;
	private Runnable changed = () -> { };

	FakeSource(String name) {
		this.name = name;
	}

	static Contact person(String source, String key, String name, String extension, String... numbers) {
		return new Contact(source + ':' + key, source, name, "", "", "", "",
				List.of(numbers).stream().map(n -> new ContactNumber(n, Kind.WORK)).toList(), extension);
	}

	/** What it has is other than before. */
	void changed(Contact... now) {
		answer = CompletableFuture.completedFuture(List.of(now));
		changed.run();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public CompletionStage<List<Contact>> search(String text, int limit) {
		asked++;
		return answer.copy();
	}

	@Override
	public CompletionStage<List<Contact>> list(int offset, int limit) {
		asked++;
		return answer.copy();
	}

	@Override
	public CompletionStage<List<Contact>> byNumber(String number) {
		asked++;
		return answer.copy();
	}

	@Override
	public String problem() {
		return answer.isCompletedExceptionally() ? "it is down" : "";
	}

	@Override
	public Subscription addListener(Runnable listener) {
		changed = listener;
		return () -> { };
	}
}
