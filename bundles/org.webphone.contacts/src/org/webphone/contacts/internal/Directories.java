package org.webphone.contacts.internal;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.spi.ContactSource;
import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.DirectorySettings.Kind;
import org.webphone.preferences.Secrets;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;

/** Keeps the lists of the configured directories fresh: at the start, when settings change, and every few minutes; opens those that are asked. */
@Component(service = Directories.class)
public final class Directories {

	private static final Logger LOG = LoggerFactory.getLogger(Directories.class);
	private static final long FRESH_SECONDS = 600;
	private static final long PROBE_SECONDS = 10;

	private final ContactDatabase database;
	private final Settings settings;
	private final Secrets secrets;
	private final ScheduledExecutorService timer = NamedExecutors.sequential("directories");
	private final ExecutorService threads = NamedExecutors.virtual("directory");
	private final Subscription subscription;
	/** Directories with a timer of their own; this and what follows is touched on the timer's thread only. */
	private final Set<DirectorySettings> running = new HashSet<>();
	private final Map<DirectorySettings, LdapDirectory> servers = new HashMap<>();
	private final Map<DirectorySettings, BackOff> backOffs = new HashMap<>();
	/** Number of the refresh of a list that counts; one that was overtaken schedules nothing. */
	private final Map<DirectorySettings, Integer> rounds = new HashMap<>();
	private Consumer<ContactSource> liveAdded = source -> { };
	private Consumer<ContactSource> liveRemoved = source -> { };

	@Activate
	public Directories(@Reference ContactDatabase database, @Reference Settings settings, @Reference Secrets secrets) {
		this.database = database;
		this.settings = settings;
		this.secrets = secrets;
		subscription = settings.addListener(new SettingsListener() {
			@Override
			public void directoriesChanged() {
				timer.execute(Directories.this::apply);
			}
		});
		timer.execute(this::apply);
		timer.scheduleWithFixedDelay(() -> servers.values().forEach(LdapDirectory::retryWhenDue), PROBE_SECONDS, PROBE_SECONDS,
				TimeUnit.SECONDS);
	}

	/** Tries the lists that could not be read again, now; servers are told through the sources. */
	void retry() {
		timer.execute(() -> backOffs.entrySet().stream().filter(e -> e.getValue().next().isPresent()).map(Map.Entry::getKey)
				.toList().forEach(this::refresh));
	}

	@Deactivate
	public void close() {
		subscription.close();
		timer.execute(() -> servers.values().forEach(LdapDirectory::close));
		timer.shutdown();
		threads.shutdownNow();
	}

	/** Tells which sources are asked for each search; the one who hears it adds and removes them. */
	void live(Consumer<ContactSource> added, Consumer<ContactSource> removed) {
		timer.execute(() -> {
			liveAdded = added;
			liveRemoved = removed;
			servers.values().forEach(added);
		});
	}

	private void applyServers() {
		List<DirectorySettings> used = settings.directories().stream().filter(d -> d.kind() == Kind.LDAP).toList();
		for (DirectorySettings gone : servers.keySet().stream().filter(d -> !used.contains(d)).toList()) {
			LdapDirectory server = servers.remove(gone);
			liveRemoved.accept(server);
			server.close();
		}
		for (DirectorySettings d : used) {
			if (!servers.containsKey(d)) {
				var server = new LdapDirectory(d, () -> password(d), settings::numbers);
				servers.put(d, server);
				liveAdded.accept(server);
			}
		}
	}

	private char[] password(DirectorySettings d) {
		return secrets.password(new AccountId("directory:" + d.id())).orElse(null);
	}

	private void apply() {
		applyServers();
		List<DirectorySettings> lists = lists();
		List<String> used = lists.stream().map(DirectorySettings::id).toList();
		database.problems().keySet().stream().filter(id -> !used.contains(id)).forEach(id -> {
			database.problem(id, null);
			database.nextTry(id, Optional.empty());
		});
		database.store.write(c -> ListDirectory.forgetOthers(c, used)).whenComplete((changed, failure) -> {
			if (failure != null) {
				LOG.warn("Contacts of former directories could not be removed: {}", failure.getMessage());
			} else if (changed) {
				database.changed("");
			}
		});
		running.retainAll(lists);
		backOffs.keySet().retainAll(lists);
		lists.stream().filter(running::add).forEach(this::refresh);
	}

	private List<DirectorySettings> lists() {
		return settings.directories().stream().filter(d -> d.kind() != Kind.LDAP).toList();
	}

	/** On the timer's thread. */
	private void refresh(DirectorySettings directory) {
		if (!running.contains(directory)) {
			return;
		}
		int round = rounds.merge(directory, 1, Integer::sum);
		threads.execute(() -> {
			boolean read = new ListDirectory(directory, database).refresh(this::fetch, settings.numbers());
			if (!timer.isShutdown()) {
				timer.execute(() -> refreshed(directory, read, round));
			}
		});
	}

	private void refreshed(DirectorySettings directory, boolean read, int round) {
		if (running.contains(directory)) {
			if (rounds.get(directory) == round) {
				again(directory, read, round);
			}
		} else {
			// Removed or changed while it was being read: what it left must go again.
			apply();
		}
	}

	private void again(DirectorySettings directory, boolean read, int round) {
		BackOff backOff = backOffs.computeIfAbsent(directory, d -> new BackOff(InstantSource.system()));
		long seconds = FRESH_SECONDS;
		if (read) {
			backOff.worked();
		} else {
			seconds = backOff.failed().toSeconds();
		}
		database.nextTry(directory.id(), backOff.next());
		if (timer.isShutdown()) {
			// An answer that comes while the program ends; what waits on the timer is still carried out.
			return;
		}
		timer.schedule(() -> {
			if (rounds.get(directory) == round) {
				refresh(directory);
			}
		}, seconds, TimeUnit.SECONDS);
	}

	private Fetch fetch(DirectorySettings d) throws IOException {
		var tls = d.caFile().isEmpty() ? Optional.<javax.net.ssl.SSLSocketFactory>empty()
				: Optional.of(CompanyTrust.context(d.caFile().get()).getSocketFactory());
		char[] password = d.user().isEmpty() ? null : password(d);
		return new Fetch(ListDirectory.address(d), tls, d.user(), password);
	}
}
