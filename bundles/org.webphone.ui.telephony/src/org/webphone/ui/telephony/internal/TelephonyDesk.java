package org.webphone.ui.telephony.internal;

import java.time.Clock;
import java.util.Set;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.webphone.contacts.ContactService;
import org.webphone.core.number.DialRules;
import org.webphone.core.number.NumberEngine;
import org.webphone.history.HistoryService;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;
import org.webphone.ui.Messages;
import org.webphone.ui.UiKit;
import org.webphone.ui.telephony.internal.detail.CallDetails;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes the view models once; page and panel share them. */
@Creatable
@Singleton
public final class TelephonyDesk {

	private final Desk desk;

	@Inject
	public TelephonyDesk(UiKit kit, CallService calls, AccountService accounts, HistoryService history,
			ContactService contacts) {
		var engine = new NumberEngine(DialRules.DEFAULT);
		Later later = kit.display()::timerExec;
		var lines = new CallsModel(calls, kit.executor(), later);
		var dial = new DialModel(lines, history::lastDialled, kit.executor());
		var past = new HistoryModel(history, kit.executor());
		var favourites = new FavouritesModel(contacts, kit.executor());
		var words = new CallWords(new Messages(TelephonyDesk.class, kit.language()), Clock.systemDefaultZone());
		var details = new CallDetails(kit, history, engine::display, words::ending,
				t -> words.trouble(Set.of(t), false).orElse(""), number -> lines.dial(number, () -> {
				}));
		desk = new Desk(kit, words,
				new Shown(engine::display, number -> accounts.accounts().stream()
						.anyMatch(a -> number.equals(a.settings().aor().user()))), lines, dial, past, favourites, details);
		kit.display().disposeExec(() -> {
			lines.close();
			past.close();
			favourites.close();
		});
	}

	Desk desk() {
		return desk;
	}
}
