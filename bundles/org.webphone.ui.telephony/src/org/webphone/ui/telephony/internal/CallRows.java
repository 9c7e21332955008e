package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.history.CallRecord;
import org.webphone.telephony.CallState;
import org.webphone.ui.CardStyle;
import org.webphone.ui.Columns;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.PushButton;
import org.webphone.ui.RowAction;
import org.webphone.ui.RowLook;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Typography;

/** Rows of the Calls page: the lines of now, then the history by days. Taken anew whenever something changed. */
final class CallRows implements RowSource {

	static final Columns WIDE = new Columns(List.of(132, 116, 80, 160, 0, 128));
	/** Without the department, in windows below 1120 px. A name gives way to however many signs its row has. */
	private static final Columns NARROW = new Columns(List.of(116, 100, 60, 0, Columns.HIDDEN, 96));
	static final int LEAST_WIDE = 1120 - 96 - 352 - 2 * 24 - 2;
	private static final String NONE = "\u2013";

	private final Desk desk;
	private final List<Line> live;
	private final int lead;

	CallRows(Desk desk) {
		this.desk = desk;
		this.live = desk.calls().live();
		this.lead = live.isEmpty() ? 0 : live.size() + 1;
	}

	/** The columns for rows of this width. */
	static Columns columns(int width, Typography type) {
		return (width < type.scaled(LEAST_WIDE) ? NARROW : WIDE).scaled(type);
	}

	@Override
	public int count() {
		return lead + desk.history().count();
	}

	@Override
	public Object key(int row) {
		if (row < lead) {
			return row == 0 ? "now" : live.get(row - 1).id();
		}
		return switch (desk.history().row(row - lead)) {
			case HistoryModel.Day d -> d.count().day();
			case HistoryModel.Past p -> p.call() == null ? "row " + row : p.call().id();
		};
	}

	@Override
	public boolean awaited(int row) {
		return row >= lead && desk.history().row(row - lead) instanceof HistoryModel.Past p && p.call() == null;
	}

	@Override
	public boolean selectable(int row) {
		return row < lead ? row > 0 : desk.history().row(row - lead) instanceof HistoryModel.Past;
	}

	@Override
	public RowLook look(int row) {
		if (!selectable(row)) {
			return RowLook.GROUP;
		}
		return row >= lead ? RowLook.PLAIN : switch (live.get(row - 1).look()) {
			case ACTIVE -> RowLook.GREEN;
			case HELD -> RowLook.ORANGE;
			case DIALLING, INCOMING -> RowLook.BLUE;
			case ENDED, FAILED -> RowLook.PLAIN;
		};
	}

	@Override
	public void paint(Painter painter, int row, Rectangle bounds) {
		if (row == 0 && lead > 0) {
			group(painter, bounds, Icon.PHONE, desk.say("Calls_now"), desk.say("Calls_lines", live.size()));
		} else if (row < lead) {
			paintLive(painter, live.get(row - 1), bounds);
		} else {
			switch (desk.history().row(row - lead)) {
				case HistoryModel.Day d -> group(painter, bounds, Icon.CALENDAR, desk.words().day(d.count().day()),
						totals(d));
				case HistoryModel.Past p -> {
					if (p.call() != null) {
						paintPast(painter, p.call(), bounds);
					}
				}
			}
		}
	}

	@Override
	public String name(int row) {
		if (row == 0 && lead > 0) {
			return desk.say("Calls_now") + ", " + desk.say("Calls_lines", live.size());
		}
		if (row < lead) {
			Line line = live.get(row - 1);
			return desk.words().state(line) + ", " + desk.shown().title(line.call().remote());
		}
		return switch (desk.history().row(row - lead)) {
			case HistoryModel.Day d -> desk.words().day(d.count().day()) + ", " + totals(d);
			case HistoryModel.Past p -> p.call() == null ? "" : name(p.call());
		};
	}

	@Override
	public List<RowAction> actions(int row) {
		if (row == 0 && lead > 0) {
			return List.of();
		}
		if (row < lead) {
			return liveActions(live.get(row - 1));
		}
		return desk.history().row(row - lead) instanceof HistoryModel.Past p && p.call() != null
				? pastActions(p.call()) : List.of();
	}

	@Override
	public void open(int row) {
		if (row < lead) {
			Line line = live.get(row - 1);
			switch (line.look()) {
				case INCOMING -> desk.calls().answer(line.id());
				case HELD -> desk.calls().resume(line.id());
				case ACTIVE, DIALLING, ENDED, FAILED -> {
					// It is the line of the panel already.
				}
			}
		} else if (desk.history().row(row - lead) instanceof HistoryModel.Past p && p.call() != null) {
			call(p.call());
		}
	}

	@Override
	public boolean calls() {
		return true;
	}

	private void call(CallRecord call) {
		desk.calls().dial(call.number(), () -> {
		});
	}

	/** The finished call of a row; empty for a day or a line. */
	Optional<CallRecord> past(int row) {
		return row >= lead && row < count() && desk.history().row(row - lead) instanceof HistoryModel.Past p
				? Optional.ofNullable(p.call()) : Optional.empty();
	}

	private List<RowAction> liveActions(Line line) {
		return switch (line.look()) {
			case INCOMING -> List.of(RowAction.button(PushButton.Kind.CALL, Icon.PHONE, desk.say("Call_answer"),
					() -> desk.calls().answer(line.id())));
			case HELD -> List.of(RowAction.button(PushButton.Kind.ORANGE, Icon.PLAY, desk.say("Call_resume"),
					() -> desk.calls().resume(line.id())));
			case ACTIVE, DIALLING, ENDED, FAILED -> List.of();
		};
	}

	private String who(CallRecord call) {
		String name = desk.shown().name(call.name(), call.number());
		return name.isBlank() ? desk.shown().number(call.number()) : name;
	}

	private List<RowAction> pastActions(CallRecord call) {
		String who = who(call);
		boolean favourite = desk.favourites().favourite(call.number());
		List<RowAction> actions = new ArrayList<>();
		actions.add(RowAction.icon(Icon.PHONE, Token.GREEN, desk.say("Calls_actionCall", who), () -> call(call)));
		desk.tools().account().voicemailOf(call.number()).ifPresent(code -> actions.add(RowAction.icon(Icon.VOICEMAIL,
				Token.INK_2, desk.say("Calls_actionVoicemail", who), () -> desk.calls().dial(code, () -> {
				}))));
		actions.addAll(List.of(
				RowAction.icon(Icon.INFO, Token.INK_2, desk.say("Calls_actionDetails", who),
						() -> desk.details().open(call.id())),
				RowAction.icon(favourite ? Icon.STAR_FILLED : Icon.STAR, favourite ? Token.INK : Token.INK_2,
						desk.say(favourite ? "Calls_actionNoFavourite" : "Calls_actionFavourite", who),
						() -> desk.favourites().toggle(call.number()))));
		return actions;
	}

	private String totals(HistoryModel.Day d) {
		String calls = desk.say("Calls_count", d.count().calls());
		return d.count().missed() == 0 ? calls
				: calls + " \u00b7 " + desk.say("Calls_missedCount", d.count().missed());
	}

	private String name(CallRecord call) {
		String who = who(call);
		String name = desk.say("Calls_rowName", desk.words().status(call), who, desk.words().dayOf(call.start()),
				desk.words().time(call.start()));
		String failure = desk.words().failure(call);
		name = failure.isEmpty() ? name : name + ", " + failure;
		String flagged = call.flagged() ? name + ", " + desk.say("Calls_flagged") : name;
		return call.note().isBlank() ? flagged : flagged + ", " + desk.say("Calls_noted", call.note());
	}

	private static void group(Painter painter, Rectangle r, Icon icon, String title, String right) {
		painter.icon(icon, 16, Token.INK_2, r.x + 16, r.y + 12);
		painter.text(title, TextStyle.CAPTION_STRONG, Token.INK_2, new Rectangle(r.x + 40, r.y, r.width / 2, r.height),
				Align.LEFT);
		painter.text(right, TextStyle.CAPTION_MEDIUM, Token.INK_2,
				new Rectangle(r.x + r.width / 2, r.y, r.width / 2 - 16, r.height), Align.RIGHT);
	}

	private void paintLive(Painter painter, Line line, Rectangle r) {
		CardStyle style = line.look().style();
		var remote = line.call().remote();
		TextStyle strong = TextStyle.BODY_STRONG;
		painter.digits(desk.shown().number(remote.number()), strong, Token.INK, columns(r.width, painter.kit().type()).cell(0, r), Align.LEFT);
		status(painter, columns(r.width, painter.kit().type()).cell(1, r), style.icon(), style.solid(), desk.words().state(line),
				TextStyle.BODY_MEDIUM, style.words());
		String time = line.call().state() instanceof CallState.Answering ? ""
				: CallWords.timer(line.shownTime(desk.words().now()));
		painter.digits(time, strong, Token.INK, columns(r.width, painter.kit().type()).cell(2, r), Align.LEFT);
		int end = end(painter, liveActions(line), r);
		cell(painter, desk.shown().name(remote.name(), remote.number()), strong, Token.INK, until(columns(r.width, painter.kit().type()).cell(3, r), end));
		cell(painter, remote.department(), TextStyle.BODY, Token.INK_2, until(columns(r.width, painter.kit().type()).cell(4, r), end));
	}

	private void paintPast(Painter painter, CallRecord call, Rectangle r) {
		CallWords.Kind kind = CallWords.kind(call);
		boolean missed = kind == CallWords.Kind.MISSED;
		TextStyle strong = missed ? TextStyle.BODY_STRONG : TextStyle.BODY_MEDIUM;
		painter.digits(desk.shown().number(call.number()), strong, Token.INK, columns(r.width, painter.kit().type()).cell(0, r), Align.LEFT);
		Icon icon = switch (kind) {
			case MISSED -> Icon.PHONE_MISSED;
			case PICKUP -> Icon.PHONE_PICKUP;
			case INCOMING -> Icon.PHONE_INCOMING;
			case OUTGOING -> Icon.PHONE_OUTGOING;
			case ELSEWHERE -> Icon.PHONE_INCOMING;
			case FORWARDED -> Icon.FORWARD;
			case DECLINED -> Icon.PHONE_HANGUP;
			case FAILED -> Icon.WARNING;
		};
		Token colour = switch (kind) {
			case MISSED -> Token.RED;
			case PICKUP -> Token.ORANGE;
			case INCOMING -> Token.GREEN;
			case OUTGOING -> Token.ACCENT;
			case ELSEWHERE, FORWARDED, DECLINED -> Token.INK_2;
			case FAILED -> Token.RED;
		};
		status(painter, columns(r.width, painter.kit().type()).cell(1, r), icon, colour, desk.words().status(call), strong,
				missed ? Token.RED_TEXT : Token.INK);
		painter.digits(desk.words().time(call.start()), TextStyle.BODY, Token.INK_2, columns(r.width, painter.kit().type()).cell(2, r), Align.LEFT);
		int end = end(painter, pastActions(call), r);
		Rectangle name = until(columns(r.width, painter.kit().type()).cell(3, r), end);
		int marks = marks(painter, call, name);
		cell(painter, desk.shown().name(call.name(), call.number()), strong, Token.INK, new Rectangle(name.x, name.y, Math.max(0, name.width - marks), name.height));
		cell(painter, call.department(), TextStyle.BODY, Token.INK_2, until(columns(r.width, painter.kit().type()).cell(4, r), end));
	}

	/** Where words end before what can be done with a row. */
	private int end(Painter painter, List<RowAction> actions, Rectangle r) {
		return r.x + r.width - edge() - RowAction.room(painter.kit(), actions, r.height);
	}

	private static Rectangle until(Rectangle cell, int end) {
		return new Rectangle(cell.x, cell.y, Math.min(cell.width, end - cell.x), cell.height);
	}

	/** Flag and note stand at the end of the name. @return the room they take */
	private static int marks(Painter painter, CallRecord call, Rectangle cell) {
		int x = cell.x + cell.width;
		int y = cell.y + (cell.height - 16) / 2;
		if (!call.note().isBlank()) {
			x -= 20;
			painter.icon(Icon.NOTE, 16, Token.INK_2, x, y);
		}
		if (call.flagged()) {
			x -= 20;
			painter.icon(Icon.FLAG, 16, Token.ORANGE, x, y);
		}
		return cell.x + cell.width - x;
	}

	private static void status(Painter painter, Rectangle cell, Icon icon, Token colour, String word, TextStyle style,
			Token words) {
		painter.icon(icon, 18, colour, cell.x, cell.y + (cell.height - 18) / 2);
		var room = new Rectangle(cell.x + 24, cell.y, cell.width - 24, cell.height);
		// "Appel en attente" is longer than the column of the design.
		TextStyle smaller = style == TextStyle.BODY_STRONG ? TextStyle.CAPTION_STRONG : TextStyle.CAPTION;
		painter.text(word, painter.kit().type().width(word, style) > room.width ? smaller : style, words, room, Align.LEFT);
	}

	private static void cell(Painter painter, String text, TextStyle style, Token colour, Rectangle cell) {
		if (cell.width <= 0) {
			return;
		}
		boolean empty = text.isBlank();
		// A name is worth more whole in small type than cut, where that is enough.
		Typography type = painter.kit().type();
		TextStyle small = style == TextStyle.BODY_STRONG ? TextStyle.CAPTION_STRONG : TextStyle.CAPTION;
		TextStyle fitting = type.width(text, style) > cell.width && type.width(text, small) <= cell.width ? small : style;
		painter.text(empty ? NONE : text, fitting, empty ? Token.INK_3 : colour, cell, Align.LEFT);
	}
}
