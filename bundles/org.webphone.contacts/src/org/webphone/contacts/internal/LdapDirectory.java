package org.webphone.contacts.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.spi.ContactSource;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.Listeners;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.core.number.NumberEngine;
import org.webphone.preferences.DirectorySettings;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;

/**
 * A company directory that is asked for each search. One thread and one connection: of the searches that wait for it only
 * the newest is asked. A server that failed is left alone for a while, and what is wrong with it is told.
 */
final class LdapDirectory implements ContactSource, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);
	private static final int MOST = 50;

	/** A question to the open connection. */
	private interface Question {
		List<Contact> ask(LDAPConnection connection) throws LDAPException;
	}

	private final DirectorySettings settings;
	private final LdapLink link;
	private final LdapNames names;
	private final LdapQuestions questions;
	private final Supplier<NumberEngine> numbers;
	private final ExecutorService thread;
	private final Listeners<Runnable> listeners = new Listeners<>("ldap-listener");
	private final AtomicLong newest = new AtomicLong();
	private LDAPConnection connection;
	private final BackOff backOff;
	private volatile String problem = "";
	/** What one should know of a directory that works. */
	private volatile String hint = "";

	LdapDirectory(DirectorySettings settings, Supplier<char[]> password, Supplier<NumberEngine> numbers) {
		this(settings, password, numbers, InstantSource.system());
	}

	LdapDirectory(DirectorySettings settings, Supplier<char[]> password, Supplier<NumberEngine> numbers, InstantSource clock) {
		backOff = new BackOff(clock);
		this.settings = settings;
		this.numbers = numbers;
		link = new LdapLink(settings, password);
		names = new LdapNames(settings.attributes());
		questions = new LdapQuestions(settings, names);
		thread = NamedExecutors.pool("ldap-" + settings.id(), 1);
	}

	@Override
	public String name() {
		return settings.id();
	}

	@Override
	public CompletionStage<List<Contact>> search(String text, int limit) {
		if (text.isBlank()) {
			return CompletableFuture.completedFuture(List.of());
		}
		long mine = newest.incrementAndGet();
		Filter filter = names.search(text, numbers.get().searchKey(text));
		return give(c -> {
			if (mine != newest.get()) {
				throw new CancellationException("Something else is looked for by now.");
			}
			return questions.some(c, filter, Math.min(limit, MOST));
		});
	}

	@Override
	public CompletionStage<List<Contact>> byNumber(String number) {
		NumberEngine engine = numbers.get();
		String key = engine.key(number);
		if (key.isEmpty() || !key.chars().allMatch(Character::isDigit)) {
			return CompletableFuture.completedFuture(List.of());
		}
		Filter filter = names.byNumber(key);
		return give(c -> questions.some(c, filter, MOST).stream()
				.filter(found -> found.numbers().stream().anyMatch(n -> engine.key(n.value()).equals(key))).toList());
	}

	@Override
	public CompletionStage<List<Contact>> list(int offset, int limit) {
		return give(c -> everybody(c).stream().skip(offset).limit(limit).toList());
	}

	/** On the thread. Where the server gives no more, the first ones are listed and that is told. */
	private List<Contact> everybody(LDAPConnection c) throws LDAPException {
		LdapQuestions.Listed listed = questions.all(c);
		String now = listed.whole() ? "" : "The directory " + ListDirectory.host(settings) + " lists its first "
				+ listed.contacts().size() + " entries only. Search for the others.";
		if (!now.equals(hint)) {
			hint = now;
			listeners.tell(Runnable::run);
		}
		return listed.contacts();
	}

	private CompletionStage<List<Contact>> give(Question question) {
		var result = new CompletableFuture<List<Contact>>();
		try {
			thread.execute(() -> {
				try {
					result.complete(ask(question));
				} catch (IOException | RuntimeException e) {
					result.completeExceptionally(e);
				}
			});
		} catch (RejectedExecutionException e) {
			result.completeExceptionally(e);
		}
		return result;
	}

	/** On the thread. A connection that the server closed meanwhile is opened again once. */
	private List<Contact> ask(Question question) throws IOException {
		if (backOff.waiting()) {
			throw new IOException(problem);
		}
		try {
			boolean fresh = connection == null || !connection.isConnected();
			try {
				return answered(question);
			} catch (LDAPException e) {
				if (fresh || e.getResultCode().isConnectionUsable()) {
					throw e;
				}
				disconnect();
				return answered(question);
			}
		} catch (LDAPException e) {
			throw failed(new IOException(LdapLink.sentence(e, ListDirectory.address(settings).getHost()), e));
		} catch (IOException e) {
			throw failed(e);
		}
	}

	private List<Contact> answered(Question question) throws LDAPException, IOException {
		if (connection == null || !connection.isConnected()) {
			connection = link.open();
		}
		List<Contact> found = question.ask(connection);
		backOff.worked();
		tell("");
		return found;
	}

	private IOException failed(IOException e) {
		disconnect();
		backOff.failed();
		LOG.info("The directory {} cannot be asked: {}", settings.id(), e.getMessage());
		tell(e.getMessage());
		return e;
	}

	/** A failure is told each time: the time of the next try is another one. */
	private void tell(String now) {
		if (!now.equals(problem) || !now.isEmpty()) {
			problem = now;
			listeners.tell(Runnable::run);
		}
	}

	private void disconnect() {
		if (connection != null) {
			connection.close();
			connection = null;
		}
	}

	@Override
	public String problem() {
		return problem.isEmpty() ? hint : problem;
	}

	@Override
	public Optional<Instant> nextTry() {
		return backOff.next();
	}

	@Override
	public void retry() {
		thread.execute(() -> {
			backOff.now();
			probe();
		});
	}

	/** Tries again where the time for that has come, so that the problem goes away without anybody searching. */
	void retryWhenDue() {
		if (!problem.isEmpty() && !backOff.waiting()) {
			thread.execute(this::probe);
		}
	}

	/** On the thread. */
	private void probe() {
		try {
			ask(c -> questions.some(c, names.everybody(), 1));
		} catch (IOException e) {
			LOG.debug("The directory {} still cannot be asked: {}", settings.id(), e.getMessage());
		}
	}

	@Override
	public Subscription addListener(Runnable changed) {
		return listeners.add(changed);
	}

	@Override
	public void close() {
		thread.execute(this::disconnect);
		thread.shutdown();
		listeners.close();
	}
}
