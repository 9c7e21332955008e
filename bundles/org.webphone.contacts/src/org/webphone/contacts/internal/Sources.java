package org.webphone.contacts.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.SourceHealth;
import org.webphone.contacts.spi.ContactSource;
import org.webphone.core.Subscription;

/**
 * The sources beyond the own file. What they are asked is answered at once with what they said before; what they say now is
 * told when it comes, so that one that is slow or down delays nobody. Safe from any thread.
 */
final class Sources {

	private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
	private static final int REMEMBERED = 64;
	private static final int MOST_SEEN = 20_000;
	private static final int MOST_LISTED = 10_000;
	private static final Duration FRESH = Duration.ofMinutes(1);
	private static final Duration FRESH_LIST = Duration.ofMinutes(10);
	private static final String LIST = "list";

	/** Hears what happens at the sources. */
	interface Facts {
		/** Contacts or health of a source are others than before. */
		void changed(String source);

		/** A source answered a search that had been answered without it. */
		void answered();

		/** Contacts as a source has them now. */
		void seen(List<Contact> contacts);
	}

	/** What a source said. */
	private record Answer(List<Contact> found, Instant at) {
	}

	private final Map<ContactSource, Subscription> sources = new ConcurrentHashMap<>();
	/** This and what follows is guarded by {@code this}. Answers by source and question. */
	private final Map<String, Answer> answers = bounded(REMEMBERED);
	private final Map<String, CompletableFuture<List<Contact>>> running = new HashMap<>();
	private final Map<String, Contact> seen = bounded(MOST_SEEN);
	private final Facts facts;
	private final InstantSource clock;

	Sources(Facts facts, InstantSource clock) {
		this.facts = facts;
		this.clock = clock;
	}

	private static <T> Map<String, T> bounded(int most) {
		return new LinkedHashMap<>(16, 0.75f, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
				return size() > most;
			}
		};
	}

	void add(ContactSource source) {
		sources.put(source, source.addListener(() -> {
			forget(source.name());
			facts.changed(source.name());
		}));
		facts.changed(source.name());
	}

	void remove(ContactSource source) {
		Subscription subscription = sources.remove(source);
		if (subscription != null) {
			subscription.close();
			forget(source.name());
			facts.changed(source.name());
		}
	}

	boolean has(String name) {
		return sources.keySet().stream().anyMatch(s -> s.name().equals(name));
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

	/** What is known at once; more is told. */
	List<Contact> search(String text, int limit) {
		var found = new ArrayList<Contact>();
		for (ContactSource source : sources.keySet()) {
			found.addAll(now(source, "search " + limit + ' ' + text, s -> s.search(text, limit), FRESH, facts::answered));
		}
		return found;
	}

	/** Everybody in the named source, or in all where the name is empty, by name; what is known at once. */
	List<Contact> list(String name) {
		var found = new ArrayList<Contact>();
		for (ContactSource source : sources.keySet()) {
			if (name.isEmpty() || name.equals(source.name())) {
				found.addAll(now(source, LIST, s -> s.list(0, MOST_LISTED), FRESH_LIST, () -> facts.changed(source.name())));
			}
		}
		return found;
	}

	/** Waits until all have answered, but no longer than {@code millis}. */
	CompletionStage<List<Contact>> byNumber(String number, long millis) {
		var found = new ArrayList<CompletableFuture<List<Contact>>>();
		for (ContactSource source : sources.keySet()) {
			String question = "number " + number;
			Optional<Answer> known = remembered(source.name(), question).filter(a -> fresh(a, FRESH));
			found.add(known.map(a -> CompletableFuture.completedFuture(a.found())).orElseGet(() -> ask(source, question,
					s -> s.byNumber(number)).exceptionally(e -> List.of()).completeOnTimeout(List.of(), millis, TimeUnit.MILLISECONDS)));
		}
		return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
				.thenApply(all -> found.stream().flatMap(a -> a.join().stream()).toList());
	}

	/** A contact of one of these sources as it was seen last. */
	synchronized Optional<Contact> seen(String id) {
		return Optional.ofNullable(seen.get(id));
	}

	private List<Contact> now(ContactSource source, String question, Function<ContactSource, CompletionStage<List<Contact>>> ask,
			Duration fresh, Runnable told) {
		Optional<Answer> known = remembered(source.name(), question);
		List<Contact> before = known.map(Answer::found).orElse(List.of());
		if (known.filter(a -> fresh(a, fresh)).isPresent()) {
			return before;
		}
		CompletableFuture<List<Contact>> answer = ask(source, question, ask);
		if (answer.isDone()) {
			return answer.isCompletedExceptionally() ? before : answer.join();
		}
		answer.thenAccept(found -> {
			if (!found.equals(before)) {
				told.run();
			}
		});
		return before;
	}

	/** Asks, once for all who ask the same at the same time. The copy may be completed by the caller. */
	private CompletableFuture<List<Contact>> ask(ContactSource source, String question,
			Function<ContactSource, CompletionStage<List<Contact>>> ask) {
		String key = source.name() + ' ' + question;
		var answer = new CompletableFuture<List<Contact>>();
		synchronized (this) {
			CompletableFuture<List<Contact>> asked = running.putIfAbsent(key, answer);
			if (asked != null) {
				return asked.copy();
			}
		}
		try {
			ask.apply(source).whenComplete((found, failure) -> answered(source, key, answer, found, failure));
		} catch (RuntimeException e) {
			LOG.warn("The source {} failed", source.name(), e);
			answered(source, key, answer, null, e);
		}
		return answer.copy();
	}

	private void answered(ContactSource source, String key, CompletableFuture<List<Contact>> answer, List<Contact> found,
			Throwable failure) {
		synchronized (this) {
			running.remove(key, answer);
			if (failure == null && sources.containsKey(source)) {
				answers.put(key, new Answer(found, clock.instant()));
				found.forEach(c -> seen.put(c.id(), c));
			}
		}
		if (failure == null) {
			facts.seen(found);
			answer.complete(found);
		} else {
			LOG.debug("The source {} did not answer", source.name(), failure);
			answer.completeExceptionally(failure);
		}
	}

	private boolean fresh(Answer answer, Duration fresh) {
		return Duration.between(answer.at(), clock.instant()).compareTo(fresh) < 0;
	}

	private synchronized Optional<Answer> remembered(String source, String question) {
		return Optional.ofNullable(answers.get(source + ' ' + question));
	}

	private synchronized void forget(String source) {
		answers.keySet().removeIf(key -> key.startsWith(source + ' '));
	}
}
