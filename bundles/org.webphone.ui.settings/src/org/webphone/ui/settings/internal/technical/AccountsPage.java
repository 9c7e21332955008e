package org.webphone.ui.settings.internal.technical;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Select;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The accounts kept on this computer: add, change, remove. */
public final class AccountsPage extends TechnicalPage {

	private static final AccountSettings BLANK = AccountSettings.builder(Address.sip("new", "example.org")).build();

	private final Map<AccountId, AccountSettings> drafts = new LinkedHashMap<>();
	private final Map<AccountId, char[]> passwords = new HashMap<>();
	private final Set<AccountId> removed = new LinkedHashSet<>();
	/** The account that becomes the default one; empty for no change. */
	private Optional<AccountId> preferred = Optional.empty();
	/** The account in the rows; {@link #BLANK} for a new one, null for none. */
	private AccountSettings current;
	private Select<AccountId> choice;
	private PushButton remove;
	private PushButton prefer;
	private Words none;
	private AccountForm rows;

	@Override
	String name() {
		return desk().say("Accounts_title");
	}

	@Override
	void before(Panel place) {
		var kit = desk().kit();
		desk().settings().accounts().forEach(a -> drafts.put(a.id(), a));
		var line = new Panel(place, kit, Token.SURFACE, Flex.row(8).padding(3, 3));
		choice = new Select<AccountId>(line, kit).icon(Icon.USER);
		choice.setLayoutData(Flex.Item.growing());
		choice.onChoose(this::choose);
		var add = new PushButton(line, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.PLUS);
		add.onPress(this::add);
		remove = new PushButton(line, kit, PushButton.Kind.DANGER, PushButton.Size.MEDIUM).icon(Icon.TRASH);
		remove.onPress(this::remove);
		prefer = new PushButton(place, kit, PushButton.Kind.TEXT, PushButton.Size.SMALL).icon(Icon.CHECK_CIRCLE);
		prefer.onPress(this::prefer);
		none = new Words(place, kit, TextStyle.BODY, Token.INK_2).wrapped();
		kit.language().speak(line, () -> {
			add.text(desk().say("Accounts_add"));
			remove.text(desk().say("Accounts_remove"));
			speakPreferred();
			choice.named(desk().say("Accounts_title"));
			none.text(desk().say("Accounts_none"));
			line.layout();
			offer();
		});
	}

	@Override
	void fill(Form form) {
		rows = new AccountForm(form, desk());
		show(drafts.values().stream().findFirst().orElse(null));
	}

	@Override
	boolean store() {
		if (!keep()) {
			return false;
		}
		UseAccounts use = desk().useAccounts();
		for (AccountId id : removed) {
			desk().settings().removeAccount(id);
			use.forget(id);
		}
		removed.clear();
		List<AccountSettings> stored = desk().settings().accounts();
		for (AccountSettings draft : drafts.values()) {
			char[] password = passwords.remove(draft.id());
			if (!stored.contains(draft) || password != null) {
				desk().settings().saveAccount(draft);
				use.use(draft, Optional.ofNullable(password));
			}
		}
		preferred.ifPresent(desk().settings()::preferAccount);
		preferred = Optional.empty();
		return true;
	}

	@Override
	public boolean okToLeave() {
		return keep();
	}

	private void add() {
		if (keep()) {
			show(BLANK);
			rows.focus();
		}
	}

	/** The chosen account is the one that calls are placed from where none is named. */
	private void prefer() {
		if (keep() && current != null && current != BLANK) {
			preferred = Optional.of(current.id());
			offer();
		}
	}

	private Optional<AccountId> first() {
		return preferred.filter(drafts::containsKey).or(() -> drafts.keySet().stream().findFirst());
	}

	private void speakPreferred() {
		boolean is = current != null && first().filter(current.id()::equals).isPresent();
		prefer.text(desk().say(is ? "Accounts_default" : "Accounts_makeDefault"));
		prefer.setVisible(drafts.size() > 1 && current != null && current != BLANK);
		prefer.setEnabled(!is);
	}

	private void remove() {
		if (current != null && current != BLANK) {
			drafts.remove(current.id());
			removed.add(current.id());
		}
		show(drafts.values().stream().findFirst().orElse(null));
	}

	private void choose(AccountId id) {
		if (keep()) {
			show(drafts.get(id));
		} else {
			choice.choose(current == null ? null : current.id());
		}
	}

	/** Takes what the rows hold into the drafts; false where it cannot be used. */
	private boolean keep() {
		if (current == null) {
			return true;
		}
		boolean fresh = current == BLANK;
		Optional<AccountSettings> read = rows.read(current, fresh);
		if (fresh && read.filter(now -> drafts.containsKey(now.id())).isPresent()) {
			rows.complainOfTwin();
			return false;
		}
		read.ifPresent(now -> {
			drafts.put(now.id(), now);
			removed.remove(now.id());
			rows.password().ifPresent(p -> passwords.put(now.id(), p));
			current = now;
			if (fresh) {
				offer();
				show(now);
			}
		});
		return read.isPresent();
	}

	private void show(AccountSettings account) {
		current = account;
		form().setVisible(account != null);
		none.setVisible(account == null);
		remove.setEnabled(account != null);
		if (account != null) {
			rows.show(account, account == BLANK);
		}
		offer();
		fit();
	}

	private void offer() {
		choice.setEnabled(!drafts.isEmpty());
		choice.options(drafts.values().stream().map(a -> new Select.Option<>(a.id(), a.displayLabel())).toList());
		choice.choose(current == null || current == BLANK ? null : current.id());
		speakPreferred();
	}
}
