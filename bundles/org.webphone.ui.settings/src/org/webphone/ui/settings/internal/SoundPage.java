package org.webphone.ui.settings.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Panel;
import org.webphone.ui.Token;

/** The audio check, devices, processing and ringtone. The microphone is closed when the page goes out of sight. */
final class SoundPage extends SettingsPage {

	/** Two columns as long as their sentences have room. */
	private static final int LEAST = 250;

	private final CardGrid grid = new CardGrid(2, 16);
	private final CheckCard check;
	private final VoiceCard voice;
	private final RingCard ring;

	SoundPage(Composite parent, SettingsDesk desk) {
		super(parent, desk, 16);
		check = new CheckCard(content(), desk);
		var columns = new Panel(content(), desk.kit(), Token.CANVAS, grid);
		voice = new VoiceCard(columns, desk);
		ring = new RingCard(columns, desk, this::fit);
		List<Subscription> all = List.of(desk.sound().observe(this::refresh), desk.check().observe(this::checked));
		addListener(SWT.Dispose, e -> all.forEach(Subscription::close));
		addListener(SWT.Hide, e -> silence());
		parent.addListener(SWT.Hide, e -> silence());
		desk.kit().language().speak(this, this::speak);
	}

	@Override
	public boolean setFocus() {
		return check.setFocus();
	}

	CheckCard check() {
		return check;
	}

	VoiceCard voice() {
		return voice;
	}

	RingCard ring() {
		return ring;
	}

	private void speak() {
		title(desk().say("Sound_title"));
		grid.least(desk().kit().type().scaled(LEAST));
		check.speak();
		voice.speak();
		ring.speak();
		refresh();
		fit();
	}

	private void refresh() {
		if (voice.refresh() | ring.refresh()) {
			fit();
		}
	}

	private void checked() {
		check.refresh();
		fit();
	}

	private void silence() {
		desk().check().cancel();
		desk().sound().stop();
		desk().sound().stopMeasuring();
	}
}
