package org.webphone.app.internal.gallery;

import java.time.Duration;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Avatar;
import org.webphone.ui.Banner;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Chart;
import org.webphone.ui.EmptyState;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.KeyPad;
import org.webphone.ui.NotificationCard;
import org.webphone.ui.Panel;
import org.webphone.ui.Passage;
import org.webphone.ui.Popover;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.PushButton;
import org.webphone.ui.RoundButton;
import org.webphone.ui.TargetFrame;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Waveform;
import org.webphone.ui.Words;

/** What tells of trouble, of nothing, and of a call. */
final class MessageSections {

	private static final Runnable NOTHING = () -> {
	};

	private MessageSections() {
	}

	static void messages(Panel card, UiKit kit) {
		new Banner(card, kit).say(Banner.Kind.ERROR, Icon.OFFLINE, "No connection.", "Calls are not possible. Trying again in 8 s.")
				.action("Try now", NOTHING);
		new Banner(card, kit).say(Banner.Kind.WARNING, Icon.MIC_OFF, "No microphone found.", "Others cannot hear you.").action("Open Sound", NOTHING);
		new Banner(card, kit).say(Banner.Kind.INFO, Icon.HEADSET, "Try your sound.", "The audio check takes a minute.");
		new EmptyState(card, kit, Icon.HISTORY).say("No calls yet", "Calls you make and receive appear here.").offer(Icon.PHONE, "Make a call", () -> { });
		new Heading(card, kit, Icon.SPEAKER).say("Title of a card", "A sentence below it that says what the card is for.");
		new Passage(card, kit).text("Type a name or a number, then press <b>Call</b>. To pick up a colleague\u2019s call, dial <b>**602</b>.");
	}

	static void call(Panel card, UiKit kit) {
		var row = new Panel(card, kit, Token.SURFACE, Flex.row(12));
		new Avatar(row, kit, 48).show("Frederik Roelants", PresenceGlyph.AVAILABLE);
		new Avatar(row, kit, 40).show("Yannick Ory", null);
		new Avatar(row, kit, 40).show("", null);
		new RoundButton(row, kit, Icon.PLAY).named("Play");
		var wave = new Waveform(row, kit).named("Recording");
		wave.setLayoutData(Flex.Item.growing());
		var peaks = new float[Waveform.PEAKS];
		for (int i = 0; i < peaks.length; i++) {
			peaks[i] = (float) Math.abs(Math.sin(i * .35) * Math.sin(i * .09 + 1));
		}
		wave.show(peaks, Duration.ofSeconds(134)).position(Duration.ofSeconds(51));
		new KeyPad(card, kit, sign -> {
			// a picture of it only
		}).setLayoutData(Flex.Item.fixed(SWT.DEFAULT));
	}

	private static Rectangle around(Control control) {
		Rectangle at = control.getDisplay().map(control.getParent(), null, control.getBounds());
		int by = TargetFrame.MARGIN;
		return new Rectangle(at.x - by, at.y - by, at.width + 2 * by, at.height + 2 * by);
	}

	static void charts(Panel card, UiKit kit) {
		Chart.mirror(card, kit, wave(31, 4, 0), wave(29, 5, 2), 48, "kbit per second");
		var lines = new Panel(card, kit, Token.SURFACE, new CardGrid(3, 24));
		Chart.line(lines, kit, wave(8, 4, 1), 0, 32, 20, Token.ACCENT, "Jitter");
		Chart.line(lines, kit, wave(1, 1, 3), 0, 3, 2, Token.ACCENT, "Packet loss");
		Chart.line(lines, kit, wave(4.2, .2, 5), 1, 5, 3.6, Token.GREEN, "Score (MOS)");
	}

	private static double[] wave(double middle, double swing, int phase) {
		return IntStream.range(0, 48).mapToDouble(i -> middle + swing * Math.sin(i * .7 + phase) * Math.sin(i * .23)).toArray();
	}

	static void notices(Panel card, UiKit kit) {
		var row = new Panel(card, kit, Token.SURFACE, Flex.row(16));
		new NotificationCard(row, kit).say(false, "Incoming call", "Sales queue", "Els Wouters", "Voorbeeld Bouw \u00b7 0485 24 49 47",
				"Answer", "Decline", "").time("00:04");
		new NotificationCard(row, kit).say(true, "Missed call", "Sales queue", "0896 24 45 47", "", "Answer", "Decline", "Call back");
		var column = new Panel(row, kit, Token.SURFACE, Flex.column(8));
		var open = new PushButton(column, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).text("Popover");
		open.onPress(() -> {
			var popover = new Popover(open, kit).place(Popover.Place.ABOVE).named("Popover").width(220);
			new Words(popover.body(), kit, TextStyle.SECTION, Token.INK).text("Popover");
			new Words(popover.body(), kit, TextStyle.CAPTION, Token.INK_2).wrapped().text("Escape or a click elsewhere closes it.");
			popover.open();
		});
		var framed = new PushButton(column, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).text("Tour");
		framed.onPress(() -> {
			var frame = new TargetFrame(framed.getShell(), kit);
			frame.show(() -> around(framed));
			var popover = new Popover(framed, kit).place(Popover.Place.ABOVE).line(2, Token.ACCENT).named("Step").width(220)
					.pointAt(() -> around(framed)).onClose(frame::close);
			new Words(popover.body(), kit, TextStyle.SECTION, Token.INK).text("Step");
			popover.open();
		});
	}
}
