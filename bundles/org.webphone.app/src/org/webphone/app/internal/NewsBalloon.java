package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.Popover;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** The list of what is new, below its button. */
final class NewsBalloon {

	private static final int WIDTH = 380;

	private final UiKit kit;
	private final Messages messages;
	private final News news;
	private final Runnable tour;
	private Popover open;

	NewsBalloon(UiKit kit, Messages messages, News news, Runnable tour) {
		this.kit = kit;
		this.messages = messages;
		this.news = news;
		this.tour = tour;
	}

	/** @param read runs when the user has seen it */
	void open(Control below, Runnable read) {
		if (open != null && open.isOpen()) {
			open.close();
			return;
		}
		String title = messages.get("News_title", news.version());
		open = new Popover(below, kit).named(title).width(kit.type().scaled(WIDTH)).place(Popover.Place.BELOW);
		Panel body = open.body();
		body.setLayout(Flex.column(12).padding(8, 16));
		new Words(body, kit, TextStyle.TITLE, Token.INK).text(title);
		for (News.Item item : news.items(kit.language().locale())) {
			new Heading(body, kit, item.icon()).say(item.title(), item.text());
		}
		var buttons = new Panel(body, kit, Token.SURFACE, Flex.row(8).padding(4, 4));
		buttons.setLayoutData(Flex.Item.fixed(48));
		var take = new PushButton(buttons, kit, PushButton.Kind.TEXT, PushButton.Size.MEDIUM).text(messages.get("News_tour"));
		take.onPress(() -> {
			open.close();
			tour.run();
		});
		new Panel(buttons, kit, Token.SURFACE, null).setLayoutData(Flex.Item.growing());
		var close = new PushButton(buttons, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM)
				.text(messages.get("News_close"));
		close.setLayoutData(Flex.Item.fixed(SWT.DEFAULT));
		close.onPress(open::close);
		open.focus(close).open();
		news.read();
		read.run();
	}

	boolean shown() {
		return open != null && open.isOpen();
	}
}
