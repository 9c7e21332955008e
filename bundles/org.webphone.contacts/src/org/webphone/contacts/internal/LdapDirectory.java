package org.webphone.contacts.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/**
 * A company directory that is asked for each search. One thread and one connection: of the searches that wait for it only
 * the newest is asked. A server that failed is left alone for a while, and what is wrong with it is told.
 */
final class LdapDirectory implements ContactSource, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);
	private static final int TIME_LIMIT_SECONDS = 5;
	private static final int MOST = 50;
	private static final int PAGE = 500;
	private static final int MOST_LISTED = 10_000;

	/** A question to the open connection. */
	private interface Question {
		List<Contact> ask(LDAPConnection connection) throws LDAPException;
	}

	private final DirectorySettings settings;
	private final LdapLink link;
	private final LdapNames names;
	private final Supplier<NumberEngine> numbers;
	private final ExecutorService thread;
	private final Listeners<Runnable> listeners = new Listeners<>("ldap-listener");
	private final AtomicLong newest = new AtomicLong();
	private LDAPConnection connection;
	private final BackOff backOff;
	private volatile String problem = "";

	LdapDirectory(DirectorySettings settings, Supplier<char[]> password, Supplier<NumberEngine> numbers) {
		this(settings, password, numbers, InstantSource.system());
	}

	LdapDirectory(DirectorySettings settings, Supplier<char[]> password, Supplier<NumberEngine> numbers, InstantSource clock) {
		backOff = new BackOff(clock);
		this.settings = settings;
		this.numbers = numbers;
		link = new LdapLink(settings, password);
		names = new LdapNames(settings.attributes());
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
		return give(c -> mine == newest.get() ? some(c, filter, Math.min(limit, MOST)) : List.of());
	}

	@Override
	public CompletionStage<List<Contact>> byNumber(String number) {
		NumberEngine engine = numbers.get();
		String key = engine.key(number);
		if (key.isEmpty() || !key.chars().allMatch(Character::isDigit)) {
			return CompletableFuture.completedFuture(List.of());
		}
		Filter filter = names.byNumber(key);
		return give(c -> some(c, filter, MOST).stream()
				.filter(found -> found.numbers().stream().anyMatch(n -> engine.key(n.value()).equals(key))).toList());
	}

	@Override
	public CompletionStage<List<Contact>> list(int offset, int limit) {
		return give(c -> all(c).stream().skip(offset).limit(limit).toList());
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

	private SearchRequest request(Filter filter, int limit) {
		var request = new SearchRequest(settings.base(), SearchScope.SUB, filter, names.attributes());
		request.setSizeLimit(limit);
		request.setTimeLimitSeconds(TIME_LIMIT_SECONDS);
		return request;
	}

	private List<Contact> some(LDAPConnection c, Filter filter, int limit) throws LDAPException {
		try {
			return contacts(c.search(request(filter, limit)).getSearchEntries());
		} catch (LDAPSearchException e) {
			// More people fit than were asked for: the first ones are an answer.
			if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED) && e.getSearchEntries() != null) {
				return contacts(e.getSearchEntries());
			}
			throw e;
		}
	}

	/** Everybody, in pages (RFC 2696), because servers give no more than some hundred entries at once. */
	private List<Contact> all(LDAPConnection c) throws LDAPException {
		var entries = new ArrayList<SearchResultEntry>();
		ASN1OctetString cookie = null;
		do {
			SearchRequest request = request(names.everybody(), 0);
			request.setControls(new SimplePagedResultsControl(PAGE, cookie));
			SearchResult page = c.search(request);
			entries.addAll(page.getSearchEntries());
			SimplePagedResultsControl answer = SimplePagedResultsControl.get(page);
			cookie = answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
		} while (cookie != null && entries.size() < MOST_LISTED);
		return contacts(entries).stream().sorted(Comparator.comparing(contact -> Folded.of(contact.name()))).toList();
	}

	private List<Contact> contacts(List<SearchResultEntry> entries) {
		Map<String, Contact> found = new LinkedHashMap<>();
		for (SearchResultEntry entry : entries) {
			try {
				Contact contact = names.contact(entry, settings.id());
				found.put(contact.id(), contact);
			} catch (IllegalArgumentException e) {
				LOG.debug("The entry {} of {} was left out: {}", entry.getDN(), settings.id(), e.getMessage());
			}
		}
		return List.copyOf(found.values());
	}

	@Override
	public String problem() {
		return problem;
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
			ask(c -> some(c, names.everybody(), 1));
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
