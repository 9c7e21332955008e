package org.webphone.app.internal;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.ContactService;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DataFolder;
import org.webphone.preferences.Secrets;
import org.webphone.preferences.Settings;
import org.webphone.telephony.AccountService;
import org.webphone.ui.Drawings;
import org.webphone.ui.Language;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** Brings the user from the start of the program to the window: language, look, sign-in. UI thread. */
final class Startup implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

	private final Arguments arguments;
	private final UiKit kit;
	private final Session session;
	private final Subscription log;
	private final SignInWindow form;
	private final Subscription platform = PlatformLog.follow();

	@Inject
	Startup(Display display, Arguments arguments, Settings settings, Secrets secrets, AccountService accounts,
			ContactService contacts, DataFolder folder, @org.eclipse.e4.core.di.annotations.Optional DemoDoor demo) {
		this.arguments = arguments;
		Drawings drawings = drawings();
		kit = new UiKit(display, new Language(settings.general().language()), settings.general().appearance(), drawings);
		session = new Session(kit, settings, secrets, accounts, contacts, folder, demo);
		form = new SignInWindow(kit, session);
		log = LogDetailInUse.follow(settings);
		WindowSign sign = WindowSign.of(kit, drawings);
		NamedExecutors.thread("icons", () -> {
			sign.draw();
			kit.icons().warmUp();
			drawings.keep();
		}).start();
	}

	/** They go with the configuration that a launcher throws away for another build. */
	private static Drawings drawings() {
		Bundle ui = FrameworkUtil.getBundle(Drawings.class);
		return new Drawings(ui.getDataFile("drawings").toPath(), ui.getVersion() + " " + ui.getLastModified());
	}

	UiKit kit() {
		return kit;
	}

	Session session() {
		return session;
	}

	/** Hands what was made here to the parts of the workbench. */
	void provide(IEclipseContext workbench) {
		workbench.set(UiKit.class, kit);
		workbench.set(Session.class, session);
	}

	/** Signs in by arguments, memory or form. False when the user closes the form. */
	boolean signIn() {
		if (arguments.demo()) {
			session.startInDemo();
			arguments.callIn().ifPresent(wait -> kit.display().timerExec((int) wait.toMillis(), session::callIn));
			return true;
		}
		if (session.remembered().isEmpty()) {
			return form.openAndStay(Optional.empty());
		}
		Optional<AccountSettings> ask = passwords();
		return ask.isEmpty() || form.openAndStay(ask);
	}

	/** The window stands: the form, which filled the time until then, may go. */
	void opened() {
		kit.executor().execute(form::close);
	}

	@Override
	public void close() {
		log.close();
		platform.close();
		session.close();
	}

	/** Waits for the keyring at most as long as a user waits for a window. */
	private Optional<AccountSettings> passwords() {
		try {
			return session.signInRemembered().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
		} catch (CompletionException e) {
			LOG.warn("The keyring does not answer; the password has to be typed", e);
			return Optional.of(session.remembered().getFirst());
		}
	}
}
