package org.webphone.ui.telephony.internal.detail;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.webphone.history.CallDetail;
import org.webphone.history.QualityPoint;
import org.webphone.telephony.MediaStats;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Chart;
import org.webphone.ui.Flex;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;
import org.webphone.ui.telephony.internal.detail.CaptionRow.Caption;

/** The sound of a call over its time: what went both ways, how loud, and how well. */
final class SoundCharts {

	static final double JITTER_LIMIT = 20;
	static final double LOSS_LIMIT = 2;
	static final double MOS_LIMIT = 3.6;

	private final UiKit kit;
	private final DetailWords words;
	private final CallDetail detail;
	private final List<QualityPoint> points;

	SoundCharts(UiKit kit, DetailWords words, CallDetail detail) {
		this.kit = kit;
		this.words = words;
		this.detail = detail;
		this.points = detail.quality();
	}

	/** Adds how the sound was in a sentence, and how it went over the network. */
	void network(Panel body) {
		new Words(body, kit, TextStyle.BODY, Token.INK).wrapped().text(words.say(Verdict.of(detail)));
		if (points.size() >= 2 || !detail.call().codec().isEmpty()) {
			title(body, words.say("Chart_network"), DetailWords.codec(detail.call().codec()), points.size() >= 2);
		}
		if (points.size() < 2) {
			return;
		}
		var network = new Panel(body, kit, Token.SURFACE, new CardGrid(3, 24));
		Series sent = Series.of(points, MediaStats::txKbps);
		Series received = Series.of(points, MediaStats::rxKbps);
		both(network, "Chart_kbps", sent, received, sent, received);
		sent = Series.rate(points, MediaStats::txPackets);
		received = Series.rate(points, MediaStats::rxPackets);
		both(network, "Chart_packets", sent, received, sent, received);
		both(network, "Chart_level", Series.of(points, s -> Series.height(s.txLevel())),
				Series.of(points, s -> Series.height(s.rxLevel())), Series.of(points, MediaStats::txLevel),
				Series.of(points, MediaStats::rxLevel));
	}

	/** Adds how good it was. */
	void quality(Panel body) {
		if (points.size() < 2) {
			return;
		}
		title(body, words.say("Chart_quality"), "", false);
		var quality = new Panel(body, kit, Token.SURFACE, new CardGrid(3, 24));
		Series jitter = Series.of(points, MediaStats::jitterMs);
		one(quality, "Chart_jitter", words.say("Chart_ms", words.number(jitter.average(), 0)),
				words.say("Chart_limit", words.number(JITTER_LIMIT, 0)),
				p -> name -> Chart.line(p, kit, jitter.values(), 0, Math.max(32, jitter.highest()), JITTER_LIMIT, Token.ACCENT, name)
						.telling(told(jitter, v -> words.say("Chart_ms", words.number(v, 0)))));
		Series loss = Series.of(points, MediaStats::lossPct);
		one(quality, "Chart_loss", words.say("Chart_percent", words.number(loss.average(), 1)),
				words.say("Chart_limit", words.number(LOSS_LIMIT, 0)),
				p -> name -> Chart.line(p, kit, loss.values(), 0, Math.max(3, loss.highest()), LOSS_LIMIT, Token.ACCENT, name)
						.telling(told(loss, v -> words.say("Chart_percent", words.number(v, 1)))));
		Series mos = Series.of(points, MediaStats::mos);
		double score = detail.call().mos() > 0 ? detail.call().mos() : mos.average();
		one(quality, "Chart_mos", words.number(score, 1), words.quality(score),
				p -> name -> Chart.line(p, kit, mos.values(), 1, 5, MOS_LIMIT, Token.GREEN, name)
						.telling(told(mos, v -> words.number(v, 1))));
	}

	private void title(Panel body, String title, String more, boolean mirrored) {
		var row = new Panel(body, kit, Token.SURFACE, Flex.row(8));
		new Words(row, kit, TextStyle.SECTION, Token.INK).text(title);
		var caption = new Words(row, kit, TextStyle.CAPTION, Token.INK_2).text(more);
		caption.setLayoutData(Flex.Item.growing());
		if (mirrored) {
			sample(row, Token.ACCENT, false);
			new Words(row, kit, TextStyle.CAPTION, Token.INK_2).text(words.say("Chart_sent"));
			sample(row, Token.GREEN, true).setLayoutData(new Flex.Item(SWT.DEFAULT, false, 16, false));
			new Words(row, kit, TextStyle.CAPTION, Token.INK_2).text(words.say("Chart_received"));
		}
	}

	/** The line of a legend, as the charts draw it. */
	private Control sample(Panel row, Token colour, boolean dashed) {
		var line = new Painted(row, kit, SWT.NO_FOCUS) {

			@Override
			protected Point preferred() {
				return new Point(18, 16);
			}

			@Override
			protected void paint(Painter painter, Rectangle area) {
				for (int x = 0; x < area.width; x += 6) {
					painter.fill(new Rectangle(x, area.height / 2 - 1, dashed ? 4 : 6, 2), colour);
				}
			}
		};
		org.webphone.ui.Accessibles.decorative(line, org.eclipse.swt.accessibility.ACC.ROLE_GRAPHIC);
		return line;
	}

	/** @param tellSent what the average is told of; a level is drawn as its height above silence but told in dBFS */
	private void both(Composite parent, String key, Series sent, Series received, Series tellSent, Series tellReceived) {
		String average = words.number(tellSent.average(), 0) + " \u2191 " + words.number(tellReceived.average(), 0)
				+ " \u2193";
		double high = Math.max(1, 1.1 * Math.max(sent.highest(), received.highest()));
		one(parent, key, average, words.say("Chart_average"),
				p -> name -> Chart.mirror(p, kit, sent.values(), received.values(), high, name)
						.telling(i -> moment(tellSent, i) + words.number(tellSent.values()[i], 0) + " \u2191 "
								+ words.number(tellReceived.values()[i], 0) + " \u2193"));
	}

	/** What stands at a place of a line: the time and the value. */
	private IntFunction<String> told(Series series, DoubleFunction<String> value) {
		return i -> moment(series, i) + value.apply(series.values()[i]);
	}

	/** The time of a value, with the blanks before what happened then. What is counted over a second stands at its end. */
	private String moment(Series series, int index) {
		return DetailWords.clock(points.get(index + points.size() - series.values().length).second()) + "  ";
	}

	private void one(Composite parent, String key, String value, String more,
			Function<Composite, Function<String, Control>> chart) {
		var column = new Panel(parent, kit, Token.SURFACE, Flex.column(4));
		new CaptionRow(column, kit, new Caption(words.say(key), TextStyle.CAPTION_STRONG, Token.INK),
				new Caption(value, TextStyle.CAPTION_STRONG, Token.INK), new Caption(more, TextStyle.CAPTION, Token.INK_2));
		chart.apply(column).apply(words.say(key) + ", " + value + ' ' + more);
		new CaptionRow(column, kit,
				new Caption(DetailWords.clock(Math.max(0, points.getFirst().second() - 1)), TextStyle.CAPTION, Token.INK_3),
				new Caption(DetailWords.clock(points.getLast().second()), TextStyle.CAPTION, Token.INK_3));
	}
}
