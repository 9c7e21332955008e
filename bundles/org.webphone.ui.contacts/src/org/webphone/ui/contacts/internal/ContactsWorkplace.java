package org.webphone.ui.contacts.internal;

import java.time.Clock;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.webphone.contacts.ContactService;
import org.webphone.history.HistoryService;
import org.webphone.preferences.Settings;
import org.webphone.telephony.CallService;
import org.webphone.ui.Extensions;
import org.webphone.ui.Messages;
import org.webphone.ui.Refusals;
import org.webphone.ui.ShownNumbers;
import org.webphone.ui.UiKit;
import org.webphone.ui.contacts.spi.ContactAction;
import org.webphone.ui.contacts.spi.ContactsPageAction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes the view models once. */
@Creatable
@Singleton
public final class ContactsWorkplace {

	private static final String POINTS = "org.webphone.ui.contacts.";
	private final ContactsDesk desk;
	private Runnable create = () -> {
	};

	@Inject
	public ContactsWorkplace(UiKit kit, ContactService contacts, CallService calls, HistoryService history,
			Settings settings, IExtensionRegistry registry, IContributionFactory factory, IEclipseContext context) {
		var extensions = new Extensions(registry, factory);
		var model = new ContactsModel(contacts, kit.executor());
		var words = new ContactWords(new Messages(ContactsWorkplace.class, kit.language()), Clock.systemDefaultZone());
		desk = new ContactsDesk(kit, words, new ShownNumbers(() -> settings.numbers().rules(), n -> settings.numbers().display(n)), model,
				new ContactCommands(contacts, calls, kit.executor(), new Refusals(kit.language())::sentence),
				new RecentCalls(history, (a, b) -> settings.numbers().same(a, b)),
				new ContactActions(extensions.of(POINTS + "actions", ContactAction.class, context),
						extensions.of(POINTS + "pageActions", ContactsPageAction.class, context)));
		kit.display().disposeExec(model::close);
	}

	/** What shows the form of a new contact; set by the page. */
	void onCreate(Runnable what) {
		create = what;
	}

	void create() {
		create.run();
	}

	ContactsDesk desk() {
		return desk;
	}
}
