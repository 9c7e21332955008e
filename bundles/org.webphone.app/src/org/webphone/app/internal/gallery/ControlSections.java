package org.webphone.app.internal.gallery;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Chips;
import org.webphone.ui.Choice.Part;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.KeyHints;
import org.webphone.ui.LevelMeter;
import org.webphone.ui.Marks;
import org.webphone.ui.NoteField;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.Segmented;
import org.webphone.ui.Select;
import org.webphone.ui.Slider;
import org.webphone.ui.Tag;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Toggle.Shape;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** Fields, switches, choices, tags and meters. */
final class ControlSections {

	private ControlSections() {
	}

	static void controls(Panel card, UiKit kit) {
		var fields = new Panel(card, kit, Token.SURFACE, new CardGrid(2, 12));
		new Field(fields, kit, Field.Size.NORMAL, false).icon(Icon.SEARCH).hint("Default").named("Default");
		new Field(fields, kit, Field.Size.NORMAL, false).icon(Icon.SEARCH).named("Focus").pose(true).text("Focus");
		var select = new Select<String>(fields, kit);
		select.options(List.of(new Select.Option<>("a", "03 302 44 44 General"))).choose("a").named("Select");
		var closed = new Select<String>(fields, kit);
		closed.options(List.of(new Select.Option<>("a", "Disabled"))).choose("a").named("Select, disabled").setEnabled(false);
		sentence(fields, kit, Token.RED_TEXT, "Use digits, + * and # only.").icon(Icon.WARNING).error(true)
				.text("04 96x");
		sentence(fields, kit, Token.INK_2, "Set by your administrator.").locked(true).text("Locked");
		new Field(fields, kit, Field.Size.NORMAL, true).icon(Icon.KEY).named("Password").text("password");
		new Field(fields, kit, Field.Size.FILTER, false).icon(Icon.SEARCH).hint("Filter").named("Filter");
		new NoteField(fields, kit).named("Note").text("A field of several lines");
		new Field(fields, kit, Field.Size.DIAL, false).hint("Enter a number").named("Number");
		toggles(card, kit);
		var choices = new Panel(card, kit, Token.SURFACE, Flex.row(16));
		new Segmented(choices, kit, Token.CONTROL).parts(List.of(new Part("NL"), new Part("FR"), new Part("EN"))).choose(2);
		new Chips(choices, kit).parts(List.of(new Part("All"), new Part("Missed", Icon.PHONE_MISSED, "3", "Missed, 3"))).choose(0);
		var tags = new Panel(card, kit, Token.SURFACE, Flex.row(8));
		new Tag(tags, kit, Icon.PHONE, Token.GREEN, Token.ON_SOLID).text("In call");
		new Tag(tags, kit, Icon.PAUSE, Token.ORANGE, Token.ON_SOLID).text("On hold");
		new Tag(tags, kit, Icon.PHONE_INCOMING, Token.ACCENT, Token.ON_SOLID).text("Incoming");
		new Tag(tags, kit, Icon.LOCK, Token.GREY_SOFT, Token.INK_2).text("Locked");
		new KeyHints(tags, kit).hints(List.of(new KeyHints.Hint("Ctrl K", "search")));
		meter(card, kit, -48, Icon.WARNING, Token.ORANGE, "Too quiet");
		meter(card, kit, -25, Icon.CHECK_CIRCLE, Token.GREEN, "Good level");
		meter(card, kit, 0, Icon.WARNING, Token.RED, "Too loud");
		var slider = new Slider(card, kit).value(70).named("Volume");
		slider.setLayoutData(Flex.Item.fixed(24));
		qualities(card, kit);
	}

	private static Field sentence(Panel parent, UiKit kit, Token colour, String words) {
		var column = new Panel(parent, kit, Token.SURFACE, Flex.column(4));
		var field = new Field(column, kit, Field.Size.NORMAL, false).named(words);
		new Words(column, kit, TextStyle.CAPTION, colour).text(words);
		return field;
	}

	private static void toggles(Panel card, UiKit kit) {
		var row = new Panel(card, kit, Token.SURFACE, Flex.row(12));
		for (Shape shape : Shape.values()) {
			new Toggle(row, kit, shape).on(true).named(shape + " on");
			new Toggle(row, kit, shape).named(shape + " off");
			new Toggle(row, kit, shape).on(true).named(shape + " on, disabled").setEnabled(false);
			new Toggle(row, kit, shape).named(shape + " off, disabled").setEnabled(false);
		}
		new Drawn(row, kit, 64, 20, (p, r) -> {
			badge(p, 0, Token.RED, 2);
			badge(p, 22, Token.ACCENT, 1);
			badge(p, 44, Token.RED, 12);
		});
	}

	private static void badge(Painter painter, int x, Token colour, int count) {
		painter.disc(x, 0, 20, colour);
		painter.text(Marks.count(count), TextStyle.CAPTION_STRONG, Token.ON_SOLID, new Rectangle(x, 0, 20, 20), Align.CENTER);
	}

	private static void meter(Panel card, UiKit kit, double level, Icon icon, Token colour, String word) {
		var row = new Panel(card, kit, Token.SURFACE, Flex.row(12));
		var meter = new LevelMeter(row, kit, 24).named("Level, " + word);
		meter.setLayoutData(Flex.Item.growing());
		meter.level(level < -40 ? -36 : level);
		meter.level(level);
		new Words(row, kit, TextStyle.CAPTION, colour).icon(icon).text(word).setLayoutData(Flex.Item.fixed(96));
	}

	private static void qualities(Panel card, UiKit kit) {
		var row = new Panel(card, kit, Token.SURFACE, Flex.row(16));
		record Grade(int bars, Token colour, String word) {
		}
		for (Grade grade : List.of(new Grade(5, Token.GREEN, "Excellent"), new Grade(4, Token.GREEN, "Good"),
				new Grade(3, Token.ORANGE, "Fair"), new Grade(1, Token.RED, "Poor"))) {
			new Drawn(row, kit, 100, 20, (p, r) -> {
				Marks.quality(p, 0, 3, grade.bars, grade.colour);
				p.text(grade.word, TextStyle.CAPTION_STRONG, Token.INK, new Rectangle(36, 0, 64, 20), Align.LEFT);
			}).setLayoutData(Flex.Item.fixed(SWT.DEFAULT));
		}
		var safety = new Panel(card, kit, Token.SURFACE, Flex.row(16));
		new Words(safety, kit, TextStyle.CAPTION_MEDIUM, Token.GREEN_TEXT).icon(Icon.LOCK).text("Encrypted");
		new Words(safety, kit, TextStyle.CAPTION_MEDIUM, Token.INK_2).icon(Icon.LOCK_OPEN).text("Not encrypted");
		new Words(safety, kit, TextStyle.CAPTION, Token.INK_2).text("MOS 4.4");
	}
}
