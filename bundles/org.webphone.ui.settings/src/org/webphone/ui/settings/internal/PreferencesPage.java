package org.webphone.ui.settings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.Lockable;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Choice.Part;
import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Language;
import org.webphone.ui.Panel;
import org.webphone.ui.Question;
import org.webphone.ui.Segmented;
import org.webphone.ui.Select;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;
import org.webphone.ui.settings.spi.PreferenceCard;

/** Do not disturb, language, appearance and how long calls are remembered. */
final class PreferencesPage extends SettingsPage {

	private static final List<Integer> DAYS = List.of(0, 365, 90, 30);

	private final Heading doNotDisturb;
	private final SwitchRow here;
	private final Heading memory;
	private final Select<Integer> days;
	private final LockLine memoryLock;
	private final Heading language;
	private final Segmented languages;
	private final LockLine languageLock;
	/** In place of cards of others that cannot be shown. */
	private final List<Words> broken = new ArrayList<>();
	private final Heading appearance;
	private final Segmented looks;
	private final LockLine looksLock;
	private final CardGrid grid = new CardGrid(2, 12);

	PreferencesPage(Composite parent, SettingsDesk desk, List<Extension<PreferenceCard>> contributed) {
		super(parent, desk, 12);
		var kit = desk.kit();
		var cards = new Panel(content(), kit, Token.CANVAS, grid);
		Panel first = card(cards, 8);
		doNotDisturb = new Heading(first, kit, Icon.DO_NOT_DISTURB);
		here = new SwitchRow(first, kit, true);
		here.onChange(desk.preferences()::doNotDisturb);
		Panel second = card(cards, 8);
		memory = new Heading(second, kit, Icon.HISTORY);
		days = new Select<>(second, kit);
		days.onChoose(this::keep);
		memoryLock = new LockLine(second, desk, Lockable.MEMORY, days);
		Panel third = card(cards, 12);
		language = new Heading(third, kit, Icon.GLOBE);
		languages = new Segmented(row(third), kit, Token.CONTROL);
		languages.onChoose(i -> {
			kit.language().use(Language.OFFERED.get(i));
			desk.preferences().language(Language.OFFERED.get(i).getLanguage());
		});
		languageLock = new LockLine(third, desk, Lockable.LANGUAGE, languages);
		Panel fourth = card(cards, 12);
		appearance = new Heading(fourth, kit, Icon.MOON);
		looks = new Segmented(row(fourth), kit, Token.CONTROL);
		looks.onChoose(i -> {
			kit.look().choose(Appearance.values()[i]);
			desk.preferences().appearance(Appearance.values()[i]);
		});
		looksLock = new LockLine(fourth, desk, Lockable.APPEARANCE, looks);
		for (Extension<PreferenceCard> extension : contributed) {
			Panel further = card(cards, 12);
			if (!extension.fill(further, c -> c.fill(further, kit))) {
				further.dispose();
				broken.add(new Words(card(cards, 12), kit, TextStyle.CAPTION, Token.INK_2).icon(Icon.WARNING).wrapped());
			}
		}
		List<Subscription> all = List.of(desk.preferences().observe(this::refresh),
				kit.theme().addListener(this::refresh));
		addListener(SWT.Dispose, e -> all.forEach(Subscription::close));
		kit.language().speak(this, this::speak);
	}

	@Override
	public boolean setFocus() {
		return here.toggle().setFocus();
	}

	SwitchRow here() {
		return here;
	}

	Segmented looks() {
		return looks;
	}

	Select<Integer> days() {
		return days;
	}

	/** A segmented control keeps its own width inside a row. */
	private Panel row(Panel card) {
		var row = new Panel(card, desk().kit(), Token.SURFACE, Flex.row(0).padding(3, 3).shrinking());
		row.setLayoutData(Flex.Item.fixed(38).outset(3));
		return row;
	}

	private void speak() {
		title(desk().say("Preferences_title"));
		doNotDisturb.say(desk().say("Preferences_dnd"), desk().say("Preferences_dndMore"));
		here.say(desk().say("Preferences_dndHere"), desk().say("Preferences_dndHereMore"));
		memory.say(desk().say("Preferences_memory"), desk().say("Preferences_memoryMore"));
		days.options(DAYS.stream().map(d -> new Select.Option<>(d, days(d))).toList())
				.named(desk().say("Preferences_memory"));
		language.say(desk().say("Preferences_language"), desk().say("Preferences_languageMore"));
		languages.named(desk().say("Preferences_language"));
		languages.parts(Language.OFFERED.stream().map(PreferencesPage::own).map(Part::new).toList());
		languages.choose(Language.OFFERED.indexOf(desk().kit().language().locale()));
		appearance.say(desk().say("Preferences_appearance"), desk().say("Preferences_appearanceMore"));
		looks.named(desk().say("Preferences_appearance"));
		looks.parts(Stream.of("Preferences_system", "Preferences_light", "Preferences_dark", "Preferences_contrast")
				.map(key -> new Part(desk().say(key))).toList());
		broken.forEach(words -> words.text(desk().say("Preferences_brokenCard")));
		refresh();
		// Two columns as long as the words of both choices fit into one.
		grid.least(Math.max(preferred(languages), preferred(looks)) + 40);
		fit();
	}

	private static int preferred(Segmented choice) {
		return choice.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
	}

	private void refresh() {
		here.on(desk().preferences().doNotDisturb());
		int kept = desk().preferences().general().historyDays();
		if (!DAYS.contains(kept)) {
			days.options(Stream.concat(DAYS.stream(), Stream.of(kept))
					.map(d -> new Select.Option<>(d, days(d))).toList());
		}
		days.choose(kept);
		looks.choose(desk().kit().look().chosen().ordinal());
		if (memoryLock.refresh() | languageLock.refresh() | looksLock.refresh()) {
			fit();
		}
	}

	/** A shorter time deletes calls at once, and so asks first. */
	private void keep(int count) {
		if (!desk().preferences().forgets(count)) {
			desk().preferences().historyDays(count);
			return;
		}
		days.choose(desk().preferences().general().historyDays());
		new Question(desk().kit(), desk().say("Preferences_forgetTitle", count), desk().say("Preferences_forgetQuestion"),
				desk().say("Account_deleteYes"), desk().say("Account_cancel")).ask(this, () -> desk().preferences().historyDays(count));
	}

	private String days(int count) {
		return switch (count) {
			case 0 -> desk().say("Preferences_forEver");
			case 365 -> desk().say("Preferences_year");
			case 90 -> desk().say("Preferences_quarter");
			case 30 -> desk().say("Preferences_month");
			default -> desk().say("Preferences_days", count);
		};
	}

	/** A language in its own words, with a capital. */
	private static String own(Locale locale) {
		String name = locale.getDisplayLanguage(locale);
		return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
	}
}
