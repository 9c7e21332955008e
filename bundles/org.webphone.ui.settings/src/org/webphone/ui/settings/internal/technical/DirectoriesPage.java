package org.webphone.ui.settings.internal.technical;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import org.webphone.core.AccountId;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.DirectorySettings.Kind;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Select;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The directories of contacts that are kept elsewhere. */
public final class DirectoriesPage extends TechnicalPage {

	// The keyring may ask the user something; nobody waits for it here.
	private static final Executor BACKGROUND = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("directories-", 0).factory());

	private final Map<String, DirectorySettings> drafts = new LinkedHashMap<>();
	private final Map<String, char[]> passwords = new HashMap<>();
	private final Set<String> removed = new LinkedHashSet<>();
	private DirectorySettings current;
	private Select<String> choice;
	private PushButton remove;
	private Words none;
	private Field label;
	private Select<Kind> kind;
	private Field url;
	private Field user;
	private Field password;
	private Field base;
	private Toggle startTls;
	private Field caFile;
	private Field attributes;

	@Override
	String name() {
		return desk().say("Directories_title");
	}

	@Override
	void before(Panel place) {
		var kit = desk().kit();
		// What comes with the session, as the demo's does, goes with it: nothing of it could be changed.
		desk().settings().keptDirectories().forEach(d -> drafts.put(d.id(), d));
		var line = new Panel(place, kit, Token.SURFACE, Flex.row(8).padding(3, 3));
		choice = new Select<String>(line, kit).icon(Icon.CONTACTS);
		choice.setLayoutData(Flex.Item.growing());
		choice.onChoose(id -> {
			if (keep()) {
				show(drafts.get(id));
			} else {
				choice.choose(current == null ? null : current.id());
			}
		});
		var add = new PushButton(line, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.PLUS);
		add.onPress(this::add);
		remove = new PushButton(line, kit, PushButton.Kind.DANGER, PushButton.Size.MEDIUM).icon(Icon.TRASH);
		remove.onPress(this::remove);
		none = new Words(place, kit, TextStyle.BODY, Token.INK_2).wrapped();
		kit.language().speak(line, () -> {
			add.text(desk().say("Directories_add"));
			remove.text(desk().say("Directories_remove"));
			choice.named(desk().say("Directories_title"));
			none.text(desk().say("Directories_none"));
			line.layout();
		});
	}

	@Override
	void fill(Form form) {
		label = form.text("Directory_label");
		kind = form.select("Directory_kind", Kind.class);
		url = form.text("Directory_url");
		user = form.text("Directory_user");
		password = form.password("Directory_password");
		form.section("Directory_ldap");
		base = form.text("Directory_base");
		startTls = form.toggle("Directory_startTls");
		caFile = form.file("Directory_caFile");
		attributes = form.text("Directory_attributes");
		show(drafts.values().stream().findFirst().orElse(null));
	}

	@Override
	boolean store() {
		if (!keep()) {
			return false;
		}
		removed.forEach(id -> {
			desk().settings().removeDirectory(id);
			CompletableFuture.runAsync(() -> desk().secrets().remove(secret(id)), BACKGROUND);
		});
		removed.clear();
		List<DirectorySettings> stored = desk().settings().keptDirectories();
		for (DirectorySettings draft : drafts.values()) {
			char[] typed = passwords.remove(draft.id());
			if (typed == null) {
				if (!stored.contains(draft)) {
					desk().settings().saveDirectory(draft);
				}
			} else {
				// First the password, then the settings: whoever hears of them asks with it.
				CompletableFuture.runAsync(() -> {
					desk().secrets().keep(secret(draft.id()), typed);
					desk().settings().saveDirectory(draft);
				}, BACKGROUND);
			}
		}
		return true;
	}

	@Override
	public boolean okToLeave() {
		return keep();
	}

	private static AccountId secret(String id) {
		return new AccountId("directory:" + id);
	}

	private void add() {
		if (!keep()) {
			return;
		}
		int number = 1;
		while (drafts.containsKey("directory-" + number) || removed.contains("directory-" + number)) {
			number++;
		}
		show(DirectorySettings.list("directory-" + number, "", Kind.LDAP, ""));
		label.setFocus();
	}

	private void remove() {
		if (current != null) {
			if (drafts.remove(current.id()) != null) {
				removed.add(current.id());
			}
			show(drafts.values().stream().findFirst().orElse(null));
		}
	}

	private boolean keep() {
		if (current == null) {
			return true;
		}
		Optional<Path> ca = form().pathOf(caFile, false);
		if (label.text().isBlank()) {
			form().complain(label, desk().say("Directory_labelMissing"));
		}
		if (!address(url.text().strip(), kind.chosen())) {
			form().complain(url, desk().say("Directory_urlBad"));
		}
		if (ca != null && ca.isPresent() && !PemFile.hasCertificate(ca.get())) {
			form().complain(caFile, desk().say("Account_caFileBad"));
		}
		if (kind.chosen() == Kind.LDAP && !user.text().isBlank() && !startTls.on() && url.text().strip().toLowerCase(Locale.ROOT).startsWith("ldap:")) {
			form().complain(url, desk().say("Directory_plain"));
		}
		Map<String, String> names = attributes();
		if (form().complains()) {
			return false;
		}
		boolean ldap = kind.chosen() == Kind.LDAP;
		current = new DirectorySettings(current.id(), label.text().strip(), kind.chosen(), url.text().strip(), user.text().strip(),
				ldap ? base.text().strip() : "", ldap && startTls.on(), ca.orElse(null) == null ? Optional.empty() : ca, names);
		drafts.put(current.id(), current);
		if (!password.text().isEmpty()) {
			passwords.put(current.id(), password.text().toCharArray());
		}
		offer();
		return true;
	}

	private static boolean address(String text, Kind kind) {
		try {
			String scheme = String.valueOf(new URI(text).getScheme());
			return (kind == Kind.LDAP ? List.of("ldap", "ldaps") : List.of("http", "https", "file")).contains(scheme);
		} catch (URISyntaxException e) {
			return false;
		}
	}

	private Map<String, String> attributes() {
		Map<String, String> names = new LinkedHashMap<>();
		for (String pair : attributes.text().split("[,;]")) {
			String[] parts = pair.split("=", -1);
			if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
				names.put(parts[0].strip(), parts[1].strip());
			} else if (!pair.isBlank()) {
				form().complain(attributes, desk().say("Directory_attributesBad"));
			}
		}
		return names;
	}

	private void show(DirectorySettings directory) {
		current = directory;
		form().setVisible(directory != null);
		none.setVisible(directory == null);
		remove.setEnabled(directory != null);
		if (directory != null) {
			label.text(directory.label());
			kind.choose(directory.kind());
			url.text(directory.url());
			user.text(directory.user());
			password.text("");
			base.text(directory.base());
			startTls.on(directory.startTls());
			caFile.text(directory.caFile().map(Path::toString).orElse(""));
			List<String> pairs = new ArrayList<>();
			directory.attributes().forEach((ours, theirs) -> pairs.add(ours + "=" + theirs));
			pairs.sort(null);
			attributes.text(String.join(", ", pairs));
			form().content();
		}
		offer();
		fit();
	}

	private void offer() {
		choice.setEnabled(!drafts.isEmpty());
		choice.options(drafts.values().stream().map(d -> new Select.Option<>(d.id(), d.label())).toList());
		choice.choose(current == null || !drafts.containsKey(current.id()) ? null : current.id());
	}
}
