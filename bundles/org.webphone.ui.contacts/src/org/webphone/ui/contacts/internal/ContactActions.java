package org.webphone.ui.contacts.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.webphone.contacts.Contact;
import org.webphone.core.Subscription;
import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.contacts.spi.ContactAction;
import org.webphone.ui.contacts.spi.ContactAction.Place;
import org.webphone.ui.contacts.spi.ContactsPageAction;

/**
 * What bundles contribute to the Contacts page.
 *
 * @param each    what can be done with one contact
 * @param buttons what stands at the top of the page
 */
record ContactActions(List<Extension<ContactAction>> each, List<Extension<ContactsPageAction>> buttons) {

	static final ContactActions NONE = new ContactActions(List.of(), List.of());

	/** Those that make sense now, in these places. */
	List<Extension<ContactAction>> fitting(Contact contact, Place... places) {
		return each.stream().filter(a -> Arrays.asList(places).contains(a.ask(ContactAction::place, Place.MENU)))
				.filter(a -> a.ask(action -> action.fits(contact), false)).toList();
	}

	/** Told when another choice may fit. */
	Subscription observe(Runnable changed) {
		var all = new ArrayList<Subscription>();
		for (Extension<ContactAction> action : each) {
			Subscription theirs = action.ask(a -> a.observe(changed), () -> {
			});
			all.add(() -> action.run(a -> theirs.close()));
		}
		return () -> all.forEach(Subscription::close);
	}
}
