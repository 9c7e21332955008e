package org.webphone.app.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.ContactService;
import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DataFolder;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.Secrets;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.FoundServer;
import org.webphone.telephony.RegistrationState;
import org.webphone.ui.Callbacks;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Who is signed in, from the start of the program to sign-out. UI thread, except that passwords are fetched behind it. */
@Creatable
@Singleton
public final class Session implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Session.class);

	private final UiKit kit;
	private final Settings settings;
	private final Secrets secrets;
	private final AccountService accounts;
	private final DataFolder folder;
	private final Optional<DemoDoor> demo;
	private final ExecutorService background = NamedExecutors.virtual("session");
	private final Optional<DemoFavourites> favourites;
	private final List<Runnable> observers = new CopyOnWriteArrayList<>();
	private boolean inDemo;
	private final TrustDialog trust;
	private final Deque<Notice> notices = new ConcurrentLinkedDeque<>();
	private String problem = "";
	/** Whose passwords could not be kept. */
	private final Set<AccountId> unkept = ConcurrentHashMap.newKeySet();
	private final Subscription removals;

	@Inject
	public Session(UiKit kit, Settings settings, Secrets secrets, AccountService accounts, ContactService contacts, DataFolder folder,
			@org.eclipse.e4.core.di.annotations.Optional DemoDoor demo) {
		this.kit = kit;
		this.settings = settings;
		this.secrets = secrets;
		this.accounts = accounts;
		this.folder = folder;
		this.trust = new TrustDialog(kit, settings);
		this.demo = Optional.ofNullable(demo);
		if (!settings.problem().isEmpty()) {
			LOG.warn("The settings: {}", settings.problem());
			notices.add(Notice.SETTINGS);
		}
		this.removals = settings.addListener(new SettingsListener() {

			@Override
			public void accountsChanged() {
				forgetNotice();
			}
		});
		this.favourites = this.demo.map(d -> new DemoFavourites(contacts));
	}

	/** The accounts remembered from earlier. */
	List<AccountSettings> remembered() {
		return settings.accounts();
	}

	boolean demoOffered() {
		return demo.isPresent();
	}

	boolean inDemo() {
		return inDemo;
	}

	/** A sentence about the demo that could not be started; empty where there is nothing to tell. */
	String problem() {
		return problem;
	}

	/** What the user should know now, once; the next one follows when it was seen. */
	Notice notice() {
		return Optional.ofNullable(notices.peek()).orElse(Notice.NONE);
	}

	/** The user has seen it. */
	void noticed() {
		notices.poll();
		observers.forEach(Runnable::run);
	}

	/** Of accounts that are gone nothing is told any more. */
	private void forgetNotice() {
		unkept.retainAll(remembered().stream().map(AccountSettings::id).toList());
		if (unkept.isEmpty() && notices.remove(Notice.PASSWORD_NOT_KEPT)) {
			kit.executor().execute(() -> observers.forEach(Runnable::run));
		}
	}

	TrustDialog trust() {
		return trust;
	}

	/** Hears on the UI thread that {@link #problem()} or {@link #notice()} has changed. */
	void observe(Runnable observer) {
		observers.add(observer);
	}

	/** Starts the demo exchange and signs in to it; what goes wrong is told as {@link #problem()}. */
	void startInDemo() {
		signInToDemo().whenCompleteAsync(Callbacks.logged((state, failure) -> {
			if (failure != null) {
				LOG.error("The demo exchange could not be started", failure);
				Throwable cause = failure.getCause() == null ? failure : failure.getCause();
				problem = String.valueOf(cause.getMessage());
				observers.forEach(Runnable::run);
			}
		}), kit.executor());
	}

	/** Starts the demo exchange and signs in to it. */
	CompletionStage<RegistrationState> signInToDemo() {
		return demo.map(DemoDoor::start)
				.orElseGet(() -> CompletableFuture.failedStage(new IllegalStateException("The demo is not installed.")))
				.thenComposeAsync(login -> {
					inDemo = true;
					favourites.ifPresent(DemoFavourites::offer);
					return accounts.signIn(login.settings(), login.password().toCharArray());
				}, kit.executor());
	}

	/**
	 * Signs in with the remembered accounts, as far as their passwords are known. Completes with the first account whose
	 * password has to be typed again, or with nothing.
	 */
	CompletionStage<Optional<AccountSettings>> signInRemembered() {
		return CompletableFuture.supplyAsync(() -> {
			Optional<AccountSettings> ask = Optional.empty();
			for (AccountSettings account : remembered()) {
				Optional<char[]> password = secrets.password(account.id());
				if (password.isEmpty() && account.register()) {
					ask = ask.or(() -> Optional.of(account));
				} else {
					accounts.signIn(account, password.orElse(null));
					password.ifPresent(p -> Arrays.fill(p, '\0'));
				}
			}
			return ask;
		}, background);
	}

	/** The servers that the name service knows for a domain. */
	CompletionStage<List<FoundServer>> discover(String domain) {
		return accounts.discover(domain);
	}

	/** Signs in with what was typed, and remembers it where wanted. */
	CompletionStage<SignIn.Outcome> signIn(String account, char[] password, Optional<FoundServer> found, String server,
			boolean keep) {
		trust.askAgain();
		boolean first = remembered().isEmpty();
		// The form clears what was typed as soon as it has an answer.
		char[] own = password.clone();
		return new SignIn(accounts, trust::answer, settings::inForce).run(account, own, found, server).thenApplyAsync(outcome -> {
			if (outcome instanceof SignIn.Done done) {
				boolean kept = true;
				if (keep) {
					settings.saveAccount(done.settings());
					kept = secrets.keep(done.settings().id(), own) == Secrets.Kept.ENCRYPTED;
				}
				notices.remove(Notice.PASSWORD_NOT_KEPT);
				if (!kept) {
					unkept.add(done.settings().id());
					notices.add(Notice.PASSWORD_NOT_KEPT);
				}
				if (first && !notices.contains(Notice.AUDIO_CHECK)) {
					notices.add(Notice.AUDIO_CHECK);
				}
				kit.executor().execute(() -> observers.forEach(Runnable::run));
			}
			Arrays.fill(own, '\0');
			return outcome;
		}, background);
	}

	/** Ends the calls, removes the registration and forgets accounts and passwords. */
	CompletionStage<Void> signOut() {
		List<AccountId> ids = accounts.accounts().stream().map(a -> a.id()).toList();
		boolean demoWas = inDemo;
		inDemo = false;
		// What was told of the account that goes is told no longer.
		kit.executor().execute(() -> {
			notices.clear();
			observers.forEach(Runnable::run);
		});
		return CompletableFuture.supplyAsync(() -> {
			for (AccountId id : ids) {
				settings.removeAccount(id);
				secrets.remove(id);
			}
			return CompletableFuture.allOf(ids.stream().map(id -> accounts.signOut(id).toCompletableFuture())
					.toArray(CompletableFuture[]::new));
		}, background).thenCompose(all -> all)
				.thenCompose(done -> demoWas && demo.isPresent() ? demo.get().stop()
						: CompletableFuture.completedStage(null));
	}

	/** Lets the demo's outside caller ring, as soon as it can be done. */
	void callIn() {
		demo.ifPresent(d -> d.callIn().whenComplete((nothing, failure) -> {
			if (failure != null) {
				LOG.warn("Nobody could call in", failure);
			}
		}));
	}

	/** The folder of the log files. */
	Path logs() {
		String given = System.getProperty("webphone.log.dir", "");
		return given.isBlank() ? folder.path().resolve("logs") : Path.of(given);
	}

	/** The server that the administrator has chosen for every account; empty where the user names it. */
	String fixedServer() {
		return SignIn.fixedServer(settings::inForce);
	}

	/** Whether the administrator has made the choice for the user. */
	boolean locked(Lockable choice) {
		return settings.locked(choice);
	}

	void language(Locale locale) {
		kit.language().use(locale);
		settings.changeGeneral(g -> new GeneralSettings(locale.getLanguage(), g.appearance(), g.duringCall(),
				g.popUpSeconds(), g.doNotDisturb(), g.historyDays()));
	}

	void appearance(Appearance chosen) {
		kit.look().choose(chosen);
		settings.changeGeneral(g -> new GeneralSettings(g.language(), chosen, g.duringCall(), g.popUpSeconds(),
				g.doNotDisturb(), g.historyDays()));
	}

	@Override
	public void close() {
		removals.close();
		background.shutdown();
	}
}
