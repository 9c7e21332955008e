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

	private static final int SEARCH = 400;
	private static final int LEAST = 160;

	private final Field search;
	private final Segmented languages;
	private final HeaderButton news;
	private final HeaderButton tour;
	private final StatusBox status;
	private final IconButton signOut;
	private final Messages messages;
	private int fresh;
	private int searchWidth = SEARCH;

	Header(Composite parent, UiKit kit, Messages messages) {
		super(parent, kit, Token.SURFACE, Flex.row(8).padding(0, 24));
		this.messages = messages;
		search = new Field(this, kit, Field.Size.NORMAL, false).icon(Icon.SEARCH);
		search.keyHint("cocoa".equals(SWT.getPlatform()) ? "\u2318 K" : "Ctrl K");
		search.setLayoutData(Flex.Item.fixed(SEARCH));
		new Panel(this, kit, Token.SURFACE, Flex.row(0)).setLayoutData(Flex.Item.growing());
		languages = new Segmented(this, kit, Token.BORDER);
		languages.parts(languageParts());
		news = new HeaderButton(this, kit, Icon.GIFT);
		news.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(6));
		tour = new HeaderButton(this, kit, Icon.COMPASS);
		status = new StatusBox(this, kit, messages);
		status.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(4));
		signOut = new IconButton(this, kit, Icon.LOGOUT, 20, 40);
		addListener(SWT.Resize, e -> arrange());
		addListener(SWT.Paint, e -> {
			e.gc.setBackground(kit.theme().color(Token.BORDER));
			e.gc.fillRectangle(0, getSize().y - 1, getSize().x, 1);
		});
		kit.language().speak(this, () -> {
			search.hint(messages.get("Header_search")).named(messages.get("Header_search"));
			languages.named(messages.get("Header_language"));
			languages.choose(Language.OFFERED.indexOf(kit.language().locale()));
			signOut.named(messages.get("Header_signOut"));
			tour.say(messages.get("Header_tour"), messages.get("Header_tour"), 0);
			fresh(fresh);
			status.show(status.state());
			arrange();
		});
	}

	HeaderButton news() {
		return news;
	}

	HeaderButton tour() {
		return tour;
	}

	/** Announces so many new things. */
	void fresh(int count) {
		fresh = count;
		String word = messages.get("Header_news");
		news.say(word, count == 0 ? word : messages.get("Header_newsCount", word, count), count);
		arrange();
	}

	/** The search gives way where the words beside it are long and the window is small. */
	private void arrange() {
		int others = computeSize(SWT.DEFAULT, SWT.DEFAULT).x - search.computeSize(searchWidth, SWT.DEFAULT).x;
		searchWidth = Math.clamp(getSize().x - others, LEAST, SEARCH);
		search.setLayoutData(Flex.Item.fixed(searchWidth));
		layout();
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
		arrange();
	}

	private static Part part(Locale locale) {
		return new Part(locale.getLanguage().toUpperCase(Locale.ROOT), null, "", locale.getDisplayLanguage(locale));
	}

	/** The parts of every language switch. */
	static List<Part> languageParts() {
		return Language.OFFERED.stream().map(Header::part).toList();
	}
}
