package org.webphone.contacts.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.SourceHealth;
import org.webphone.contacts.spi.ContactSource;
import org.webphone.core.Subscription;

/**
 * The sources beyond the own file, asked side by side within a time limit: one that is slow or down never delays the
 * others. What comes too late is kept for the next question, and that there is something is told.
 */
final class Sources {

	private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
	private static final int REMEMBERED = 64;

	private final Map<ContactSource, Subscription> sources = new ConcurrentHashMap<>();
	private final Map<String, List<Contact>> late = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, List<Contact>> eldest) {
			return size() > REMEMBERED;
		}
	};
	private final Consumer<String> changed;

	/** @param changed hears the name of a source whose answers changed */
	Sources(Consumer<String> changed) {
		this.changed = changed;
	}

	void add(ContactSource source) {
		sources.put(source, source.addListener(() -> {
			forget(source.name());
			changed.accept(source.name());
		}));
		changed.accept(source.name());
	}

	void remove(ContactSource source) {
		Subscription subscription = sources.remove(source);
		if (subscription != null) {
			subscription.close();
			forget(source.name());
			changed.accept(source.name());
		}
	}

	Map<String, String> problems() {
		var problems = new LinkedHashMap<String, String>();
		sources.keySet().forEach(s -> problems.put(s.name(), s.problem()));
		return problems;
	}

	/** @param label what the user calls a source */
	List<SourceHealth> health(UnaryOperator<String> label) {
		return sources.keySet().stream().map(s -> new SourceHealth(s.name(), label.apply(s.name()), s.problem(), s.nextTry())).toList();
	}

	/** Those that somebody else brought; the directories are tried by {@link Directories}. */
	void retry() {
		sources.keySet().stream().filter(s -> !s.problem().isEmpty()).forEach(ContactSource::retry);
	}

	CompletionStage<List<Contact>> search(String text, int limit, long millis) {
		return ask("search " + limit + ' ' + text, s -> s.search(text, limit), millis);
	}

	CompletionStage<List<Contact>> byNumber(String number, long millis) {
		return ask("number " + number, s -> s.byNumber(number), millis);
	}

	/** Those of the named source, or of all where the name is empty. */
	CompletionStage<List<Contact>> list(String name, int offset, int limit, long millis) {
		return ask("list " + name + ' ' + offset + ' ' + limit,
				s -> name.isEmpty() || name.equals(s.name()) ? s.list(offset, limit) : done(), millis);
	}

	private CompletionStage<List<Contact>> ask(String question, Function<ContactSource, CompletionStage<List<Contact>>> ask,
			long millis) {
		var answers = new ArrayList<CompletableFuture<List<Contact>>>();
		for (ContactSource source : sources.keySet()) {
			answers.add(ask(source, source.name() + ' ' + question, ask, millis));
		}
		return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
				.thenApply(all -> answers.stream().flatMap(a -> a.join().stream()).toList());
	}

	private CompletableFuture<List<Contact>> ask(ContactSource source, String question,
			Function<ContactSource, CompletionStage<List<Contact>>> ask, long millis) {
		List<Contact> known = remembered(question);
		if (known != null) {
			return CompletableFuture.completedFuture(known);
		}
		var answer = new CompletableFuture<List<Contact>>();
		try {
			ask.apply(source).whenComplete((found, failure) -> {
				if (failure != null) {
					LOG.debug("The source {} did not answer", source.name(), failure);
					answer.complete(List.of());
				} else if (!answer.complete(found) && !found.isEmpty()) {
					remember(question, found);
					changed.accept(source.name());
				}
			});
		} catch (RuntimeException e) {
			LOG.warn("The source {} failed", source.name(), e);
			answer.complete(List.of());
		}
		return answer.completeOnTimeout(List.of(), millis, TimeUnit.MILLISECONDS);
	}

	private List<Contact> remembered(String question) {
		synchronized (late) {
			return late.get(question);
		}
	}

	private void remember(String question, List<Contact> found) {
		synchronized (late) {
			late.put(question, found);
		}
	}

	private void forget(String source) {
		synchronized (late) {
			late.keySet().removeIf(question -> question.startsWith(source + ' '));
		}
	}

	private static CompletionStage<List<Contact>> done() {
		return CompletableFuture.completedFuture(List.of());
	}
}
