package org.webphone.ui.telephony.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;
import org.webphone.history.CallRecord;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryFilter.Kind;
import org.webphone.ui.Banner;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Chips;
import org.webphone.ui.Choice.Part;
import org.webphone.ui.EmptyState;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.ListHeader;
import org.webphone.ui.ListHeader.Title;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Title, filters and the list of calls. */
final class CallsPage extends Panel {

	private static final int TICK = 1_000;

	private final Desk desk;
	private final Words title;
	private final Chips chips;
	private final Field filter;
	private final Banner trouble;
	private final Panel card;
	private final ListHeader header;
	private final CanvasList list;
	private final EmptyState empty;
	private boolean ticking;

	CallsPage(Composite parent, Desk desk) {
		super(parent, desk.kit(), Token.CANVAS, Flex.column(16).padding(24, 24, 22, 24));
		this.desk = desk;
		var kit = desk.kit();
		var top = new Panel(this, kit, Token.CANVAS, new PageHead());
		title = new Words(top, kit, TextStyle.TITLE, Token.INK);
		chips = new Chips(top, kit);
		chips.onChoose(i -> desk.history().filter(new HistoryFilter(Kind.values()[i], desk.history().filter().text())));
		filter = new Field(top, kit, Field.Size.FILTER, false).icon(Icon.SEARCH);
		filter.onChange(t -> desk.history().filter(new HistoryFilter(desk.history().filter().kind(), t.strip())));
		trouble = new Banner(this, kit);
		trouble.setVisible(false);
		card = new Panel(this, kit, Token.SURFACE, Flex.column(0).padding(1, 1));
		card.card(12, 1, Token.BORDER, Token.CANVAS);
		card.setLayoutData(Flex.Item.growing());
		header = new ListHeader(card, kit, CallRows.columns(Integer.MAX_VALUE, kit.type()));
		header.addListener(SWT.Resize, e -> header.columns(CallRows.columns(header.getSize().x, kit.type())));
		header.setLayoutData(Flex.Item.fixed(40));
		empty = new EmptyState(card, kit, Icon.HISTORY);
		empty.setLayoutData(Flex.Item.growing());
		list = new CanvasList(card, kit, new CallRows(desk), 40).roundBottom();
		list.setLayoutData(Flex.Item.growing());
		Subscription calls = desk.calls().observe(this::refresh);
		Subscription history = desk.history().observe(this::refresh);
		Subscription favourites = desk.favourites().observe(list::redraw);
		addListener(SWT.Dispose, e -> {
			calls.close();
			history.close();
			favourites.close();
		});
		kit.language().speak(this, this::speak);
		refresh();
	}

	CanvasList list() {
		return list;
	}

	/** Takes the focus; a list without rows is not there to take it. */
	void enter() {
		if (!list.setFocus()) {
			chips.setFocus();
		}
	}

	/** The finished call of the chosen row. */
	Optional<CallRecord> chosen() {
		return list.selected() < 0 ? Optional.empty() : new CallRows(desk).past(list.selected());
	}

	Field filterField() {
		return filter;
	}

	private void speak() {
		title.text(desk.say("Calls_title"));
		list.named(desk.say("Calls_title"));
		filter.hint(desk.say("Calls_filter")).named(desk.say("Calls_filter"));
		chips.named(desk.say("Calls_filterName"));
		header.titles(List.of(new Title(desk.say("Calls_columnNumber")), new Title(desk.say("Calls_columnStatus")),
				new Title(desk.say("Calls_columnTime"), Icon.CHEVRON_DOWN, Align.LEFT),
				new Title(desk.say("Calls_columnName")), new Title(desk.say("Calls_columnDepartment")),
				new Title(desk.say("Calls_columnActions"), null, Align.RIGHT)));
		refresh();
	}

	private void refresh() {
		int unseen = desk.history().unseenMissed();
		chips.parts(List.of(new Part(desk.say("Calls_all")),
				chip(Icon.PHONE_MISSED, "Calls_filterMissed", unseen == 0 ? "" : Integer.toString(unseen)),
				chip(Icon.PHONE_INCOMING, "Calls_filterIncoming", ""),
				chip(Icon.PHONE_OUTGOING, "Calls_filterOutgoing", ""),
				chip(Icon.PHONE_PICKUP, "Calls_filterPickup", "")));
		// A history that is not kept, or begins anew, must not look like one without calls.
		String problem = desk.history().problem();
		trouble.setVisible(!problem.isEmpty());
		if (!problem.isEmpty()) {
			trouble.say(Banner.Kind.WARNING, Icon.WARNING, desk.words().problem(problem), "");
		}
		var rows = new CallRows(desk);
		list.show(rows);
		boolean nothing = rows.count() == 0 && desk.history().loaded();
		if (nothing) {
			sayEmpty();
		}
		if (empty.getVisible() != nothing || list.getVisible() == nothing) {
			empty.setVisible(nothing);
			list.setVisible(!nothing);
			card.layout();
		}
		layout(true, true);
		tick();
	}

	private Part chip(Icon icon, String key, String count) {
		String word = desk.say(key);
		return new Part(word, icon, count, count.isEmpty() ? word : word + ' ' + count);
	}

	private void sayEmpty() {
		HistoryFilter now = desk.history().filter();
		boolean none = now.text().isEmpty() && now.kind() == Kind.ALL;
		empty.offer(Icon.PHONE, none ? desk.say("Calls_emptyCall") : "", desk.dial()::ask);
		if (!now.text().isEmpty()) {
			empty.say(desk.say("Calls_nothingFound", now.text()), desk.say("Calls_nothingFoundMore"));
		} else if (now.kind() != Kind.ALL) {
			empty.say(desk.say("Calls_nothingOfKind"), "");
		} else {
			empty.say(desk.say("Calls_empty"), desk.say("Calls_emptyMore"));
		}
	}

	/** Redraws the running times once a second, as long as there are any. */
	private void tick() {
		if (ticking || desk.calls().live().isEmpty()) {
			return;
		}
		ticking = true;
		getDisplay().timerExec(TICK, () -> {
			ticking = false;
			if (!isDisposed()) {
				int rows = desk.calls().live().size() + 1;
				list.redraw(0, 0, list.getSize().x, rows * 40, false);
				tick();
			}
		});
	}
}
