package org.webphone.app.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.osgi.service.localization.BundleLocalization;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.app.internal.gallery.Gallery;
import org.webphone.core.Subscription;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.contacts.ContactService;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Extensions;
import org.webphone.ui.Field;
import org.webphone.ui.Language;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.Refusals;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** Rail, header, banner and call panel around the pages of the workbench. */
final class MainWindow {

	private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

	private final IWorkbenchWindow window;
	private final UiKit kit;
	private final Session session;
	private final OwnStateModel state;
	private final VoicemailModel voicemail;
	private final Rail rail;
	private final Header header;
	private final ConnectionBanner banner;
	private final Panel panel;
	private final WindowFrame frame;
	private final MenuBar menuBar;
	private final Guide guide;
	private final Leaving leaving;
	private final SignInWindow adding;
	private final CompactWindow compact;
	private final ShownPages pages;
	/** Commands that do not always lead somewhere. */
	private final Map<String, BooleanSupplier> shown = new HashMap<>();
	private final Map<String, BooleanSupplier> chosen = new HashMap<>();

	@Inject
	MainWindow(IWorkbenchWindow window, IEclipseContext context, IExtensionRegistry registry,
			IContributionFactory factory, EHandlerService handlers, BundleLocalization localization, UiKit kit, Session session,
			AccountService accounts, CallService calls, ContactService contacts, Settings preferences) {
		this.window = window;
		this.kit = kit;
		this.session = session;
		Shell shell = window.getShell();
		var messages = new Messages(MainWindow.class, kit.language());
		var contributions = new Contributions(new Extensions(registry, factory), context);
		state = new OwnStateModel(accounts, calls, kit.executor());
		leaving = new Leaving(kit, messages, this::front, state);
		adding = new SignInWindow(kit, session);
		List<PageEntry> entries = contributions.pages();
		rail = new Rail(shell, kit, entries, this::open);
		pages = new ShownPages(window, rail, entries, preferences);
		voicemail = new VoicemailModel(accounts, calls, kit.executor(), new Refusals(kit.language())::sentence);
		new VoicemailEntry(rail, kit, messages, voicemail);
		header = new Header(shell, kit, messages);
		banner = new ConnectionBanner(shell, kit, messages, this::bannerPressed);
		panel = new Panel(shell, kit, Token.SURFACE, new FillLayout());
		contributions.callPanel(panel);
		frame = new WindowFrame(shell, kit, rail, header, banner, panel);
		kit.language().speak(panel, frame::arrange);
		var menu = new StatusMenu(kit, messages, state, session, new CommandDoor(window), this::signOut);
		compact = new CompactWindow(shell, kit, messages, contributions::callPanel,
				field -> new HeaderSearch(field, calls, contacts, preferences, messages, kit).listen(), voicemail, menu::open,
				s -> s.show(state.state().name(), header.status().word(), header.status().glyph()),
				new CompactKeys(window)::listen, this::refresh);
		header.languages().setEnabled(!session.locked(Lockable.LANGUAGE));
		header.languages().onChoose(i -> session.language(Language.OFFERED.get(i)));
		header.status().onPress(() -> menu.open(header.status()));
		header.signOut().onPress(this::signOut);
		new HeaderSearch(header.search(), calls, contacts, preferences, messages, kit).listen();
		shell.addListener(SWT.Dispose, e -> state.close());
		state.observe(this::refresh);
		session.observe(this::refresh);
		guide = new Guide(kit, messages, header, new TourStops(rail, header, panel, frame::content), () -> open(entries.getFirst()));
		menuBar = menuBar(context, registry, localization);
		commands(new WindowCommands(handlers));
		Subscription settings = preferences.addListener(new SettingsListener() {

			@Override
			public void generalChanged(GeneralSettings now) {
				// Do not disturb may be set on the Preferences page too.
				kit.executor().execute(() -> {
					if (!shell.isDisposed()) {
						menuBar.mark();
						refresh();
					}
				});
			}
		});
		shell.addListener(SWT.Dispose, e -> settings.close());
		refresh();
	}

	/** To be called when the window is complete: only then all menus are there. */
	void opened() {
		// Inheriting, each painted control would be given the window's colour first, read from its style sheet at every drawing.
		window.getShell().setBackgroundMode(SWT.INHERIT_NONE);
		kit.language().speak(rail, () -> {
			menuBar.speak(kit.language().locale());
			pages.name();
		});
		window.getPartService().addPartListener(new ShownViews(pages::shown));
		pages.keepFocus();
		BooleanSupplier busy = () -> state.calling() || compact.isOpen() || window.getShell().isDisposed();
		new Beforehand(kit.display(), busy, view -> pages.make(view, kit.rehearsal())).begin(pages.others(), () -> kit.rehearsal().begin(busy));
		Tidying.begin(kit.display(), state::calling);
	}

	private MenuBar menuBar(IEclipseContext context, IExtensionRegistry registry, BundleLocalization localization) {
		Map<String, Supplier<String>> names = new HashMap<>();
		for (int i = 0; i < 9; i++) {
			int index = i;
			String id = WindowCommands.PREFIX + "page" + (i + 1);
			shown.put(id, () -> index < pages.all().size());
			if (index < pages.all().size()) {
				names.put(id, () -> pages.all().get(index).title());
			}
		}
		shown.put(WindowCommands.PREFIX + "gallery", () -> Boolean.getBoolean("webphone.developer"));
		shown.put(WindowCommands.PREFIX + "callIn", session::inDemo);
		return new MenuBar(context.get(MWindow.class), window.getService(ICommandService.class),
				new CommandWords(registry, localization), names, shown, chosen);
	}

	private void commands(WindowCommands commands) {
		var areas = new Areas(List.of(new Areas.Area(rail, rail::enter), new Areas.Area(header, () -> Areas.enter(header)),
				new Areas.Area(window.getShell(), pages::enter), new Areas.Area(panel, () -> Areas.enter(panel))));
		commands.on("search", () -> {
			if (!compact.search()) {
				header.search().setFocus();
			}
		});
		commands.on("filter", this::filter);
		commands.on("nextArea", () -> areas.go(1)).on("previousArea", () -> areas.go(-1));
		for (int i = 0; i < 9; i++) {
			int index = i;
			commands.on("page" + (i + 1), () -> index < pages.all().size(), () -> {
				compact.large();
				open(pages.all().get(index));
			});
		}
		for (Locale locale : Language.OFFERED) {
			String code = locale.getLanguage();
			String name = "language" + Character.toUpperCase(code.charAt(0)) + code.substring(1);
			chosen.put(WindowCommands.PREFIX + name, () -> kit.language().locale().getLanguage().equals(code));
			commands.on(name, () -> !session.locked(Lockable.LANGUAGE),
					() -> session.language(locale));
		}
		for (Appearance look : Appearance.values()) {
			String name = switch (look) {
				case SYSTEM -> "appearanceSystem";
				case LIGHT -> "appearanceLight";
				case DARK -> "appearanceDark";
				case HIGH_CONTRAST -> "appearanceContrast";
			};
			chosen.put(WindowCommands.PREFIX + name, () -> kit.look().chosen() == look);
			commands.on(name, () -> !session.locked(Lockable.APPEARANCE), () -> session.appearance(look));
		}
		commands.on("reconnect", this::reconnect);
		commands.on("voicemail", () -> voicemail.number().isPresent(), voicemail::listen);
		commands.on("compact", compact::toggle);
		commands.on("callIn", session::inDemo, session::callIn);
		commands.on("doNotDisturb", () -> state.doNotDisturb(!state.doNotDisturb()));
		commands.on("tour", guide::tour).on("whatsNew", guide::whatsNew);
		commands.on("gallery", () -> Boolean.getBoolean("webphone.developer"), () -> new Gallery(kit).open(front()));
		commands.on("signOut", this::signOut);
		var shortcuts = new Shortcuts(kit, window.getService(IBindingService.class), window.getService(ICommandService.class),
				id -> !shown.containsKey(id) || shown.get(id).getAsBoolean());
		var about = new About(kit);
		var errors = new ErrorLog(kit, session.logs());
		commands.on("shortcuts", () -> shortcuts.open(front())).on("about", () -> about.open(front()))
				.on("errorLog", () -> errors.open(front()));
		commands.on("addAccount", this::addAccount);
		commands.on("quit", this::close);
	}

	/** A click tries to connect at once, though the next attempt comes by itself anyway, or takes a notice away. */
	private void bannerPressed() {
		Notice notice = notice();
		if (state.state().kind() == OwnState.Kind.NO_CONNECTION || !notice.shown()) {
			reconnect();
			return;
		}
		if (!notice.equals(Notice.NO_MICROPHONE)) {
			session.noticed();
		}
		pages.open(notice.view());
	}

	/** What should be known now: what spoils a call first. */
	private Notice notice() {
		return state.noMicrophone() ? Notice.NO_MICROPHONE : session.notice();
	}

	/** Tries again now. A certificate that was refused is asked about once more: the user has thought about it. */
	private void reconnect() {
		session.trust().askAgain();
		state.reconnect();
	}

	private void filter() {
		Fields.filter(window.getShell(), List.of(rail, header, panel)).ifPresent(Field::setFocus);
	}

	private void refresh() {
		if (window.getShell().isDisposed()) {
			return;
		}
		// Behind the compact window no page changes: showing one would bring the large window back.
		if (!compact.isOpen()) {
			pages.talking(state.calling());
		}
		header.show(state.state());
		banner.show(state.state(), session.problem(), notice());
		frame.arrange();
		compact.refresh();
	}

	private void open(PageEntry page) {
		pages.open(page);
	}

	/** Closes the program, after a question where a call goes on. */
	void close() {
		leaving.leave(Leaving.Way.CLOSE, () -> window.getWorkbench().close());
	}

	private Shell front() {
		return compact.front();
	}

	/** One form at a time. */
	private void addAccount() {
		if (adding.isOpen()) {
			adding.front();
		} else {
			adding.open(Optional.empty());
		}
	}

	private void signOut() {
		leaving.leave(Leaving.Way.SIGN_OUT, this::signOutNow);
	}

	private void signOutNow() {
		Shell shell = window.getShell();
		adding.close();
		guide.leave();
		// It stays in sight until the form takes its place: an exchange that does not answer is waited for.
		front().setEnabled(false);
		session.signOut().whenCompleteAsync(Callbacks.logged((nothing, failure) -> {
			if (failure != null) {
				LOG.warn("Signing out was not confirmed", failure);
			}
			if (shell.isDisposed()) {
				return;
			}
			compact.leave();
			shell.setVisible(false);
			shell.setEnabled(true);
			if (new SignInWindow(kit, session).open(Optional.empty())) {
				shell.setVisible(true);
				shell.setActive();
				// A window that was switched off has forgotten who had the keys.
				pages.enter();
			} else {
				window.getWorkbench().close();
			}
		}), kit.executor());
	}
}
