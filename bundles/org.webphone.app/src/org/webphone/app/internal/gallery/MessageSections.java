package org.webphone.app.internal.gallery;

import java.time.Duration;

import org.eclipse.swt.SWT;
import org.webphone.ui.Avatar;
import org.webphone.ui.Banner;
import org.webphone.ui.EmptyState;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.KeyPad;
import org.webphone.ui.Panel;
import org.webphone.ui.Passage;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.PushButton;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Waveform;

/** What tells of trouble, of nothing, and of a call. */
final class MessageSections {

	private MessageSections() {
	}

	static void messages(Panel card, UiKit kit) {
		new Banner(card, kit).say(Banner.Kind.ERROR, Icon.OFFLINE, "No connection.", "Calls are not possible. Trying again in 8 s.");
		new Banner(card, kit).say(Banner.Kind.WARNING, Icon.MIC_OFF, "No microphone found.", "Others cannot hear you.");
		new EmptyState(card, kit, Icon.HISTORY).say("No calls yet", "Calls you make and receive appear here.");
		var row = new Panel(card, kit, Token.SURFACE, Flex.row(8));
		new PushButton(row, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.PHONE, Token.GREEN).text("Make a call");
		new Heading(card, kit, Icon.SPEAKER).say("Title of a card", "A sentence below it that says what the card is for.");
		new Passage(card, kit).text("Type a name or a number, then press <b>Call</b>. To pick up a colleague\u2019s call, dial <b>**602</b>.");
	}

	static void call(Panel card, UiKit kit) {
		var row = new Panel(card, kit, Token.SURFACE, Flex.row(12));
		new Avatar(row, kit, 48).show("Frederik Roelants", PresenceGlyph.AVAILABLE);
		new Avatar(row, kit, 40).show("Yannick Ory", null);
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
}
