package org.webphone.ui.telephony.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.swt.SWT;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;
import org.webphone.history.HistoryService;
import org.webphone.media.AudioEngine;
import org.webphone.media.SoundSink;
import org.webphone.preferences.Settings;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;
import org.webphone.ui.Extensions;
import org.webphone.ui.Messages;
import org.webphone.ui.Refusals;
import org.webphone.ui.ShownNumbers;
import org.webphone.ui.UiKit;
import org.webphone.ui.telephony.internal.detail.CallDetails;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes the view models once; page and panel share them. */
@Creatable
@Singleton
public final class TelephonyDesk {

	private final Desk desk;
	private final List<CallPanel> panels = new ArrayList<>();

	@Inject
	public TelephonyDesk(UiKit kit, CallService calls, AccountService accounts, HistoryService history,
			ContactService contacts, Settings settings, IExtensionRegistry registry, IContributionFactory factory,
			IEclipseContext context, @org.eclipse.e4.core.di.annotations.Optional AudioEngine sound) {
		UnaryOperator<String> display = new ShownNumbers(() -> settings.numbers().rules(), n -> settings.numbers().display(n));
		Later later = kit.display()::timerExec;
		Clock clock = Clock.systemDefaultZone();
		var extras = Extras.of(new Extensions(registry, factory), context);
		var lines = new CallsModel(calls, kit.executor(), later, new Refusals(kit.language())::sentence);
		var account = new CallingAccount(accounts, kit.executor());
		var dial = new DialModel(lines, history::lastDialled, kit.executor(), account::chosen);
		var past = new HistoryModel(history, kit.executor());
		var favourites = new FavouritesModel(contacts, kit.executor());
		var words = new CallWords(new Messages(TelephonyDesk.class, kit.language()), clock);
		var details = new CallDetails(kit, history, display, words::ending,
				t -> words.trouble(Set.of(t), false).orElse(""), number -> lines.dial(number, () -> {
				}), file -> Optional.ofNullable(sound)
						.map(s -> s.openRecording(file, new SoundSink.Device(settings.sound().speaker()))),
				extras.sections());
		Optional<AudioModel> audio = Optional.ofNullable(sound)
				.map(s -> new AudioModel(settings, s.devices(), kit.executor()));
		var tools = new CallTools(new TransfersModel(lines, clock, later, kit.executor(),
				number -> contacts.byNumber(number).thenApply(all -> all.stream().map(Contact::name).findFirst())),
				new Recordings(lines, kit.executor()), new CallNotes(history, lines, kit.executor()), audio, account,
				() -> new PartySearch(contacts, favourites::state, kit.executor()));
		desk = new Desk(kit, words,
				new Shown(display, number -> accounts.accounts().stream()
						.anyMatch(a -> number.equals(a.settings().aor().user())), number -> accounts.accounts().stream()
						.anyMatch(a -> a.voicemail().filter(number::equals).isPresent()), () -> words.messages().get("Call_voicemail")), lines, dial, past, favourites, details,
				tools, extras);
		kit.display().disposeExec(() -> {
			lines.close();
			past.close();
			favourites.close();
			account.close();
			audio.ifPresent(AudioModel::close);
		});
	}

	/** Knows one more panel. @return whether it is the first one, which stands in the main window */
	boolean add(CallPanel panel) {
		panels.add(panel);
		panel.addListener(SWT.Dispose, e -> panels.remove(panel));
		return panels.size() == 1;
	}

	/** The panel in use: that of the newest window that is shown. */
	CallPanel panel() {
		return panels.reversed().stream().filter(CallPanel::isVisible).findFirst().orElse(panels.getFirst());
	}

	Desk desk() {
		return desk;
	}
}
