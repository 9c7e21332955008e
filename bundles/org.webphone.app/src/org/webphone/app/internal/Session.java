package org.webphone.app.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.ContactService;
import org.webphone.core.AccountId;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.Secrets;
import org.webphone.preferences.Settings;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.RegistrationState;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Scheme;
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
	private final Optional<DemoDoor> demo;
	private final ExecutorService background = NamedExecutors.virtual("session");
	private final Optional<DemoFavourites> favourites;
	private final List<Runnable> observers = new CopyOnWriteArrayList<>();
	private boolean inDemo;
	private String problem = "";

	@Inject
	public Session(UiKit kit, Settings settings, Secrets secrets, AccountService accounts, ContactService contacts,
			@org.eclipse.e4.core.di.annotations.Optional DemoDoor demo) {
		this.kit = kit;
		this.settings = settings;
		this.secrets = secrets;
		this.accounts = accounts;
		this.demo = Optional.ofNullable(demo);
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

	/** Hears on the UI thread that {@link #problem()} has changed. */
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

	/** Signs in with what was typed, and remembers it where wanted. */
	CompletionStage<SignIn.Outcome> signIn(String account, char[] password, String server, boolean keep) {
		return new SignIn(accounts).run(account, password, server).thenApplyAsync(outcome -> {
			if (outcome instanceof SignIn.Done done && keep) {
				settings.saveAccount(done.settings());
				if (secrets.keep(done.settings().id(), password) == Secrets.Kept.THIS_SESSION) {
					LOG.info("No keyring keeps the password; it has to be typed again at the next start");
				}
			}
			return outcome;
		}, background);
	}

	/** Ends the calls, removes the registration and forgets accounts and passwords. */
	CompletionStage<Void> signOut() {
		List<AccountId> ids = accounts.accounts().stream().map(a -> a.id()).toList();
		boolean demoWas = inDemo;
		inDemo = false;
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

	void language(Locale locale) {
		kit.language().use(locale);
		settings.changeGeneral(g -> new GeneralSettings(locale.getLanguage(), g.appearance(), g.duringCall(),
				g.popUpSeconds(), g.doNotDisturb(), g.historyDays()));
	}

	void appearance(Scheme scheme) {
		kit.theme().use(scheme);
		Appearance chosen = scheme == Scheme.DARK ? Appearance.DARK : Appearance.LIGHT;
		settings.changeGeneral(g -> new GeneralSettings(g.language(), chosen, g.duringCall(), g.popUpSeconds(),
				g.doNotDisturb(), g.historyDays()));
	}

	@Override
	public void close() {
		background.shutdown();
	}
}
