package org.webphone.ui.settings.internal.technical;

import java.util.ArrayList;
import java.util.List;

import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.Lockable;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Which codecs are offered, and in which order, for all accounts. */
public final class CodecsPage extends TechnicalPage {

	private final List<Codec> codecs = new ArrayList<>();
	private Panel rows;
	private Words sentence;

	/** A codec and whether it is offered. */
	private record Codec(String name, boolean on) {
	}

	@Override
	String name() {
		return desk().say("Codecs_title");
	}

	@Override
	void fill(Form form) {
		form.note("Codecs_note");
		List<String> installed = desk().engine().codecs();
		List<String> chosen = desk().settings().accounts().stream().findFirst().map(AccountSettings::codecs).filter(l -> !l.isEmpty())
				.orElse(installed);
		chosen.stream().filter(installed::contains).forEach(c -> codecs.add(new Codec(c, true)));
		installed.stream().filter(c -> !chosen.contains(c)).forEach(c -> codecs.add(new Codec(c, false)));
		form.lock(Lockable.CODECS);
		rows = new Panel(form, desk().kit(), Token.SURFACE, Flex.column(0));
		sentence = new Words(form, desk().kit(), TextStyle.CAPTION_MEDIUM, Token.RED_TEXT).wrapped();
		desk().kit().language().speak(rows, this::build);
	}

	@Override
	boolean store() {
		List<String> on = codecs.stream().filter(Codec::on).map(Codec::name).toList();
		if (on.isEmpty()) {
			sentence.text(desk().say("Codecs_none"));
			fit();
			return false;
		}
		UseAccounts use = desk().useAccounts();
		// All of them in the engine's own order is what an empty list says, also for codecs that come later.
		List<String> kept = on.equals(desk().engine().codecs()) ? List.of() : on;
		for (AccountSettings account : desk().settings().accounts()) {
			if (!account.codecs().equals(kept)) {
				AccountSettings now = account.toBuilder().codecs(kept).build();
				desk().settings().saveAccount(now);
				use.use(now, java.util.Optional.empty());
			}
		}
		return true;
	}

	private boolean locked() {
		return desk().settings().locked(Lockable.CODECS);
	}

	private void build() {
		for (var child : rows.getChildren()) {
			child.dispose();
		}
		for (int i = 0; i < codecs.size(); i++) {
			row(i);
		}
		fit();
	}

	private void row(int index) {
		var kit = desk().kit();
		Codec codec = codecs.get(index);
		var line = new Panel(rows, kit, Token.SURFACE, Flex.row(8).padding(3, 3));
		var toggle = new Toggle(line, kit, Toggle.Shape.CHECK).text(codec.name).on(codec.on);
		toggle.setEnabled(!locked());
		toggle.setLayoutData(Flex.Item.growing());
		toggle.onPress(() -> {
			codecs.set(index, new Codec(codec.name, toggle.on()));
			sentence.text("");
		});
		move(line, index, -1, Icon.CHEVRON_UP, "Codecs_up");
		move(line, index, 1, Icon.CHEVRON_DOWN, "Codecs_down");
	}

	private void move(Panel line, int index, int by, Icon icon, String key) {
		var button = new IconButton(line, desk().kit(), icon, 16, 32).named(desk().say(key, codecs.get(index).name));
		button.setEnabled(!locked() && index + by >= 0 && index + by < codecs.size());
		button.onPress(() -> {
			Codec moved = codecs.remove(index);
			codecs.add(index + by, moved);
			// The button that was pressed goes with its row.
			desk().kit().executor().execute(this::build);
		});
	}
}
