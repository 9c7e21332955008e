package org.webphone.app.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.contacts.ContactService;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Language;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
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
	private final Rail rail;
	private final Header header;
	private final ConnectionBanner banner;
	private final Panel panel;
	private final WindowFrame frame;
	private final List<PageEntry> pages;

	/** A command as the workbench wants it. */
	public record Handler(BooleanSupplier can, Runnable run) {

		@CanExecute
		public boolean possible() {
			return can.getAsBoolean();
		}

		@Execute
		public void execute() {
			run.run();
		}
	}

	@Inject
	MainWindow(IWorkbenchWindow window, IEclipseContext context, IExtensionRegistry registry,
			IContributionFactory factory, EHandlerService handlers, UiKit kit, Session session,
			AccountService accounts, CallService calls, ContactService contacts, Settings preferences) {
		this.window = window;
		this.kit = kit;
		this.session = session;
		Shell shell = window.getShell();
		var messages = new Messages(MainWindow.class, kit.language());
		var contributions = new Contributions(registry, factory, context);
		state = new OwnStateModel(accounts, calls, kit.executor());
		pages = contributions.pages();
		rail = new Rail(shell, kit, pages, this::open);
		header = new Header(shell, kit, messages);
		banner = new ConnectionBanner(shell, kit, messages, state);
		panel = new Panel(shell, kit, Token.SURFACE, new FillLayout());
		contributions.callPanel(panel);
		frame = new WindowFrame(shell, rail, header, banner, panel);
		var menu = new StatusMenu(kit, messages, state, session);
		header.languages().onChoose(i -> session.language(Language.OFFERED.get(i)));
		header.status().onPress(() -> menu.open(header.status()));
		header.signOut().onPress(this::signOut);
		new HeaderSearch(header.search(), calls, contacts, messages, kit.executor()).listen();
		shell.addListener(SWT.Dispose, e -> state.close());
		state.observe(this::refresh);
		session.observe(this::refresh);
		handlers.activateHandler("org.webphone.app.search", new Handler(() -> true, header.search()::setFocus));
		handlers.activateHandler("org.webphone.app.callIn", new Handler(session::inDemo, session::callIn));
		handlers.activateHandler("org.webphone.app.doNotDisturb",
				new Handler(() -> true, () -> state.doNotDisturb(!state.doNotDisturb())));
		handlers.activateHandler("org.webphone.app.signOut", new Handler(() -> true, this::signOut));
		Subscription settings = preferences.addListener(new SettingsListener() {

			@Override
			public void generalChanged(GeneralSettings now) {
				// Do not disturb may be set on the Preferences page too.
				kit.executor().execute(() -> {
					if (!shell.isDisposed()) {
						refresh();
					}
				});
			}
		});
		shell.addListener(SWT.Dispose, e -> settings.close());
		rail.show(0);
		refresh();
	}

	private void refresh() {
		header.show(state.state());
		banner.show(state.state(), session.problem());
		frame.arrange();
	}

	private void open(PageEntry page) {
		try {
			window.getActivePage().showView(page.view());
			rail.show(pages.indexOf(page));
		} catch (PartInitException e) {
			LOG.error("The page {} cannot be shown", page.view(), e);
		}
	}

	private void signOut() {
		Shell shell = window.getShell();
		shell.setVisible(false);
		session.signOut().whenCompleteAsync(Callbacks.logged((nothing, failure) -> {
			if (failure != null) {
				LOG.warn("Signing out was not confirmed", failure);
			}
			if (new SignInWindow(kit, session).open(Optional.empty())) {
				shell.setVisible(true);
				shell.setActive();
			} else {
				window.getWorkbench().close();
			}
		}), kit.executor());
	}
}
