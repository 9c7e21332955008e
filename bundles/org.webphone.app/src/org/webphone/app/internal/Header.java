package org.webphone.app.internal;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Choice.Part;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Language;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.Segmented;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** Search, language, own state and sign-out, at the top of the window. */
final class Header extends Panel {

	static final int HEIGHT = 64;

	private final Field search;
	private final Segmented languages;
	private final StatusBox status;
	private final IconButton signOut;

	Header(Composite parent, UiKit kit, Messages messages) {
		super(parent, kit, Token.SURFACE, Flex.row(8).padding(0, 24));
		search = new Field(this, kit, Field.Size.NORMAL, false).icon(Icon.SEARCH);
		search.keyHint("cocoa".equals(SWT.getPlatform()) ? "\u2318 K" : "Ctrl K");
		search.setLayoutData(Flex.Item.fixed(400));
		new Panel(this, kit, Token.SURFACE, Flex.row(0)).setLayoutData(Flex.Item.growing());
		languages = new Segmented(this, kit, Token.BORDER);
		languages.parts(languageParts());
		status = new StatusBox(this, kit, messages);
		status.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(8));
		signOut = new IconButton(this, kit, Icon.LOGOUT, 20, 40);
		addListener(SWT.Paint, e -> {
			e.gc.setBackground(kit.theme().color(Token.BORDER));
			e.gc.fillRectangle(0, getSize().y - 1, getSize().x, 1);
		});
		kit.language().speak(this, () -> {
			search.hint(messages.get("Header_search")).named(messages.get("Header_search"));
			languages.named(messages.get("Header_language"));
			languages.choose(Language.OFFERED.indexOf(kit.language().locale()));
			signOut.named(messages.get("Header_signOut"));
			status.show(status.state());
			layout();
		});
	}

	Field search() {
		return search;
	}

	Segmented languages() {
		return languages;
	}

	StatusBox status() {
		return status;
	}

	IconButton signOut() {
		return signOut;
	}

	void show(OwnState state) {
		status.show(state);
		layout();
	}

	private static Part part(Locale locale) {
		return new Part(locale.getLanguage().toUpperCase(Locale.ROOT), null, "", locale.getDisplayLanguage(locale));
	}

	/** The parts of every language switch. */
	static List<Part> languageParts() {
		return Language.OFFERED.stream().map(Header::part).toList();
	}
}
