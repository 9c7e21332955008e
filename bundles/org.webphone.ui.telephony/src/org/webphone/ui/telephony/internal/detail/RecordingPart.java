package org.webphone.ui.telephony.internal.detail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.media.RecordingPlayer;
import org.webphone.media.RecordingPlayer.State;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.RoundButton;
import org.webphone.ui.Refusals;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Waveform;
import org.webphone.ui.Words;

/** Listens to one recording of a call. Where its file cannot be played, a sentence says why. */
final class RecordingPart extends Panel {

	private final UiKit kit;
	private final DetailWords words;
	private final RoundButton play;
	private final Waveform wave;
	private final Words at;
	private final Words whole;
	private RecordingPlayer player;

	/** @param opening the player, as soon as the file was read */
	RecordingPart(Composite parent, UiKit kit, DetailWords words, Path file, CompletionStage<RecordingPlayer> opening) {
		super(parent, kit, Token.SURFACE, Flex.row(12).padding(12, 12));
		this.kit = kit;
		this.words = words;
		card(12, 1, Token.BORDER, Token.SURFACE);
		play = new RoundButton(this, kit, Icon.PLAY);
		play.setEnabled(false);
		play.onPress(this::toggle);
		var right = new Panel(this, kit, Token.SURFACE, Flex.column(4));
		right.setLayoutData(Flex.Item.growing());
		wave = new Waveform(right, kit).named(words.say("Recording_name", file.getFileName().toString()));
		wave.setEnabled(false);
		wave.onSeek(to -> player.seek(to.toMillis()));
		var times = new Panel(right, kit, Token.SURFACE, Flex.row(8));
		at = new Words(times, kit, TextStyle.CAPTION, Token.INK_2).digits().text("00:00");
		at.setLayoutData(Flex.Item.growing());
		whole = new Words(times, kit, TextStyle.CAPTION, Token.INK_2).align(Align.RIGHT).digits();
		play.named(words.say("Recording_play"));
		addListener(SWT.Dispose, e -> close());
		opening.whenCompleteAsync(Callbacks.logged(this::opened), kit.executor());
	}

	private void opened(RecordingPlayer opened, Throwable failure) {
		if (isDisposed()) {
			if (opened != null) {
				opened.close();
			}
			return;
		}
		if (failure != null) {
			Throwable cause = failure.getCause() == null ? failure : failure.getCause();
			at.wrapped().text(words.say("Recording_broken", new Refusals(kit.language()).told(String.valueOf(cause.getMessage()))));
			getParent().getParent().layout(true, true);
			return;
		}
		player = opened;
		player.addListener(state -> kit.executor().execute(() -> show(state)));
		double[] peaks = player.peaks(Waveform.PEAKS);
		var shown = new float[peaks.length];
		for (int i = 0; i < shown.length; i++) {
			// Speech is mostly far below the loudest there is; its root looks as loud as it sounds.
			shown[i] = (float) Math.sqrt(peaks[i]);
		}
		wave.show(shown, Duration.ofMillis(player.state().lengthMs()));
		wave.setEnabled(true);
		play.setEnabled(true);
		whole.text(Waveform.clock(Duration.ofMillis(player.state().lengthMs())));
		layout(true, true);
		show(player.state());
	}

	private void toggle() {
		if (player.state().playing()) {
			player.pause();
		} else {
			player.play();
		}
	}

	private void show(State state) {
		if (isDisposed()) {
			return;
		}
		Duration now = Duration.ofMillis(state.positionMs());
		wave.position(now);
		at.text(Waveform.clock(now));
		play.icon(state.playing() ? Icon.PAUSE : Icon.PLAY)
				.named(words.say(state.playing() ? "Recording_pause" : "Recording_play"));
	}

	private void close() {
		if (player != null) {
			player.close();
		}
	}
}
