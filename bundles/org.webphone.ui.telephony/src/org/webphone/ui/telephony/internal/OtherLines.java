package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.CallId;
import org.webphone.ui.Flex;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The lines besides the one with the large card: waiting first, then held; they scroll where they are many. */
final class OtherLines extends Panel {

	/** So much is to be seen of them in the lowest window: one, and that there are more. */
	private static final int LEAST = 112;

	private final Desk desk;
	private final Words title;
	private final Words counts;
	private final ScrollPage page;
	private final Map<CallId, LineCard> cards = new LinkedHashMap<>();
	private List<Line> shown = List.of();

	OtherLines(Composite parent, Desk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(4));
		this.desk = desk;
		setLayoutData(Flex.Item.growing().before(16));
		var head = new Panel(this, desk.kit(), Token.SURFACE, Flex.row(8).padding(0, CardCanvas.HALO));
		title = new Words(head, desk.kit(), TextStyle.SECTION, Token.INK);
		title.setLayoutData(Flex.Item.growing());
		counts = new Words(head, desk.kit(), TextStyle.CAPTION, Token.INK_2).align(Align.RIGHT);
		page = new ScrollPage(this, desk.kit(), Token.SURFACE, Flex.column(4));
		page.setLayoutData(Flex.Item.growing());
		desk.kit().language().speak(this, () -> {
			title.text(desk.say("Lines_title"));
			counts.text(counts(shown));
			head.layout();
		});
		setVisible(false);
	}

	LineCard card(CallId id) {
		return cards.get(id);
	}

	void show(List<Line> lines) {
		shown = List.copyOf(lines);
		setVisible(!lines.isEmpty());
		List<CallId> now = lines.stream().map(Line::id).toList();
		cards.entrySet().removeIf(e -> {
			if (now.contains(e.getKey())) {
				return false;
			}
			e.getValue().dispose();
			return true;
		});
		for (Line line : lines) {
			LineCard card = cards.computeIfAbsent(line.id(), id -> new LineCard(page.content(), desk, line));
			card.show(line);
			card.moveBelow(null);
		}
		counts.text(counts(lines));
		page.fit();
		int all = page.content().computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		page.setLayoutData(new Flex.Item(Math.min(all, desk.kit().type().scaled(LEAST)), true, 0, false));
	}

	/** Those that wait to be answered. */
	Set<CallId> waiting() {
		return shown.stream().filter(l -> l.look() == Line.Look.INCOMING).map(Line::id).collect(Collectors.toSet());
	}

	private String counts(List<Line> lines) {
		long waiting = lines.stream().filter(l -> l.look() == Line.Look.INCOMING).count();
		long held = lines.stream().filter(l -> l.look() == Line.Look.HELD).count();
		List<String> words = new ArrayList<>();
		if (waiting > 0) {
			words.add(desk.say("Lines_waiting", waiting));
		}
		if (held > 0) {
			words.add(desk.say("Lines_held", held));
		}
		return String.join(", ", words);
	}
}
