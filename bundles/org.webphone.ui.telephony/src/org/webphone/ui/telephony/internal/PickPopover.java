package org.webphone.ui.telephony.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.webphone.contacts.Contact;
import org.webphone.core.Subscription;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.KeyHints;
import org.webphone.ui.Panel;
import org.webphone.ui.Popover;
import org.webphone.ui.PushButton;
import org.webphone.ui.Rule;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Chooses somebody while typing, and does something with the choice. */
abstract class PickPopover implements CallPopover {

	private static final int WIDTH = 416;
	private static final int MOST_ROWS = 5;

	private final Desk desk;
	private final PartySearch search;
	private final Popover popover;
	private final Field field;
	private final Words found;
	private final CanvasList list;
	private final Panel none;
	private final Words nothing;
	private final Panel foot;
	private final Panel last;
	private final KeyHints hints;
	/** While rows change the choice is looked at once, at the end: each time everything is placed anew. */
	private boolean filling;
	private String shownText = "";
	/** Who is meant of several with one number; empty for nobody in particular. */
	private String wanted = "";
	private Optional<PartySearch.Choice> chosen = Optional.empty();
	/** What is looked for as soon as it is open. */
	private Runnable asked = () -> {
	};

	protected PickPopover(Desk desk, Control anchor, Control edge, String title) {
		this.desk = desk;
		this.search = desk.tools().search().get();
		var kit = desk.kit();
		popover = CallPopover.beside(desk.kit(), anchor, edge, WIDTH, title);
		Panel all = popover.body();
		all.setLayout(Flex.column(0).padding(0, 0, 8, 0));
		field = header(all, title);
		found = new Words(field, kit, TextStyle.CAPTION, Token.INK_2);
		field.trailing(found, 12);
		list = new CanvasList(all, kit, rows(), PickRows.height(kit));
		list.named(desk.say("Pick_hint"));
		none = new Panel(all, kit, Token.SURFACE, Flex.column(0).padding(0, 15));
		nothing = new Words(none, kit, TextStyle.CAPTION, Token.INK_2).wrapped();
		var rule = new Rule(all, kit);
		rule.setLayoutData(Flex.Item.fixed(1).before(8));
		foot = new Panel(all, kit, Token.SURFACE, Flex.column(8).padding(16, 15, 8, 15));
		last = new Panel(all, kit, Token.SURFACE, Flex.row(8).padding(0, 15, 0, 7).shrinking());
		last.setLayoutData(Flex.Item.fixed(32).before(4));
		new Panel(last, kit, Token.SURFACE, null).setLayoutData(Flex.Item.growing());
		hints = new KeyHints(last, kit);
		field.onChange(search::text);
		field.onEnter(() -> chosen().ifPresent(this::enter));
		field.control().addListener(SWT.KeyDown, this::step);
		list.onSelect(i -> {
			if (!filling) {
				chose();
			}
		});
		Subscription results = search.observe(this::show);
		Subscription more = search.follow();
		Subscription lines = desk.calls().observe(this::review);
		popover.shell().addListener(SWT.Dispose, e -> {
			results.close();
			more.close();
			lines.close();
		});
	}

	private Field header(Panel all, String title) {
		var kit = desk.kit();
		var head = new Panel(all, kit, Token.SURFACE, Flex.row(8).padding(0, 9, 0, 15));
		head.setLayoutData(Flex.Item.fixed(32).before(3));
		new Words(head, kit, TextStyle.SECTION, Token.INK).text(title).setLayoutData(Flex.Item.growing());
		var close = new IconButton(head, kit, Icon.CLOSE, 18, 32).named(desk.say("Pick_close"));
		close.onPress(popover::close);
		var inset = new Panel(all, kit, Token.SURFACE, Flex.column(0).padding(0, 15));
		inset.setLayoutData(new Flex.Item(SWT.DEFAULT, false, 12, false));
		var input = new Field(inset, kit, Field.Size.NORMAL, false).icon(Icon.SEARCH);
		input.hint(desk.say("Pick_hint")).named(desk.say("Pick_hint"));
		return input;
	}

	/** What Enter does. */
	protected abstract void enter(PartySearch.Choice choice);

	/** What Ctrl+Enter does. */
	protected abstract void controlEnter(PartySearch.Choice choice);

	/** Fits words and buttons to the choice; empty for none. */
	protected abstract void fit(Optional<PartySearch.Choice> choice);

	/** Whether the call is still there and in a state that this popover is for. */
	protected abstract boolean meaningful();

	protected final Desk desk() {
		return desk;
	}

	/** Where buttons and sentences belong. */
	protected final Panel foot() {
		return foot;
	}

	/** A quiet link at the beginning of the last line. */
	protected final PushButton link(Icon icon) {
		var link = new PushButton(last, desk.kit(), PushButton.Kind.TEXT, PushButton.Size.SMALL).icon(icon);
		link.moveAbove(null);
		return link;
	}

	protected final KeyHints hints() {
		return hints;
	}

	protected final Optional<PartySearch.Choice> chosen() {
		int i = list.selected();
		return i < 0 || i >= search.choices().size() ? Optional.empty() : Optional.of(search.choices().get(i));
	}

	@Override
	public final Popover popover() {
		return popover;
	}

	@Override
	public final boolean controlEnter() {
		chosen().ifPresent(this::controlEnter);
		return true;
	}

	Field field() {
		return field;
	}

	CanvasList list() {
		return list;
	}

	/** Opens it, unless it was closed again before; as long as nothing is typed it offers the favourites. */
	final void open() {
		if (popover.shell().isDisposed()) {
			return;
		}
		if (!meaningful()) {
			popover.close();
			return;
		}
		search.begin(desk.favourites().favourites().stream().filter(c -> !talksAlready(c)).toList());
		popover.focus(field).open();
		asked.run();
	}

	/** Nobody is handed to himself. */
	private boolean talksAlready(Contact contact) {
		return desk.calls().live().stream().map(l -> l.call().remote().number())
				.anyMatch(n -> n.equals(contact.extension()) || contact.numbers().stream().anyMatch(own -> own.value().equals(n)));
	}

	/** Looks for somebody as if it were typed; of several with this number the one of this name is chosen. */
	final void search(String text, String name) {
		if (!popover.isOpen()) {
			asked = () -> search(text, name);
			return;
		}
		wanted = name;
		field.text(text);
		search.text(text);
	}

	private PickRows rows() {
		return new PickRows(desk, search.choices(), search.text(), this::enter);
	}

	private void show() {
		if (popover.shell().isDisposed()) {
			return;
		}
		String text = search.text();
		// Who was chosen stays so when a directory adds others for the same words.
		Optional<PartySearch.Choice> before = text.equals(shownText) ? chosen : Optional.empty();
		shownText = text;
		filling = true;
		list.select(-1);
		list.show(rows());
		int count = search.choices().size();
		if (count > 0) {
			list.select(Math.max(0, before.map(search.choices()::indexOf).orElseGet(this::wanted)));
		}
		filling = false;
		found.text(text.isEmpty() ? "" : desk.say("Pick_found", search.found()));
		field.trailing(found, 12);
		nothing.text(text.isEmpty() ? desk.say("Pick_type") : desk.say("Calls_nothingFound", text) + ". "
				+ desk.say("Calls_nothingFoundMore"));
		none.setVisible(count == 0);
		none.setLayoutData(new Flex.Item(SWT.DEFAULT, false, 12, false));
		list.setVisible(count > 0);
		list.setLayoutData(Flex.Item.fixed(Math.clamp(count, 1, MOST_ROWS) * PickRows.height(desk.kit())).before(8));
		chose();
	}

	private int wanted() {
		List<String> names = search.choices().stream().map(PartySearch.Choice::name).toList();
		return names.indexOf(wanted);
	}

	private void chose() {
		if (chosen().isPresent()) {
			chosen = chosen();
		}
		fit(chosen());
		if (popover.isOpen()) {
			popover.resize();
		}
		// What a key does gives way to what can be pressed, in large text.
		hints.setVisible(true);
		hints.setVisible(last.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= desk.kit().type().scaled(WIDTH));
		last.layout(true, true);
	}

	private void review() {
		if (popover.isOpen() && !meaningful()) {
			popover.close();
		}
	}

	private void step(Event e) {
		if ((e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) && (e.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
			// Where the workbench does not look after keys of this window.
			controlEnter();
			return;
		}
		int next = list.selected() + (e.keyCode == SWT.ARROW_DOWN ? 1 : e.keyCode == SWT.ARROW_UP ? -1 : 0);
		if (next != list.selected() && next >= 0 && next < search.choices().size()) {
			list.select(next);
		}
	}
}
