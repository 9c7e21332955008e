package org.webphone.ui.telephony.internal;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.preferences.SoundSettings;
import org.webphone.telephony.MediaStats;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.LevelMeter;
import org.webphone.ui.Panel;
import org.webphone.ui.Popover;
import org.webphone.ui.Select;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Devices, processing and levels of the call's sound. */
final class AudioPopover implements CallPopover {

	private static final int SEGMENTS = 24;

	private final Desk desk;
	private final AudioModel model;
	private final CallId call;
	private final Popover popover;
	private final Select<String> speaker;
	private final Select<String> microphone;
	private final Toggle gain;
	private final Toggle echo;
	private final Toggle noise;
	private final LevelMeter sent;
	private final LevelMeter received;

	AudioPopover(Desk desk, Control anchor, Control edge, Line line) {
		this.desk = desk;
		this.model = desk.tools().audio().orElseThrow();
		this.call = line.id();
		popover = CallPopover.beside(desk.kit(), anchor, edge, 336, desk.say("Audio_title"));
		popover.body().setLayout(Flex.column(4).padding(4, 16, 8, 16));
		new Words(popover.body(), desk.kit(), TextStyle.SECTION, Token.INK).text(desk.say("Audio_title"));
		speaker = device("Audio_speaker", Icon.SPEAKER, id -> model.choose(false, id));
		received = meter("Audio_received");
		microphone = device("Audio_microphone", Icon.MIC, id -> model.choose(true, id));
		sent = meter("Audio_sent");
		gain = toggle("Audio_gain", 12);
		echo = toggle("Audio_echo", 4);
		noise = toggle("Audio_noise", 4);
		Subscription changes = model.observe(this::show);
		Subscription statistics = desk.calls().observeStatistics(this::levels);
		Subscription lines = desk.calls().observe(() -> {
			if (popover.isOpen() && desk.calls().line(call).filter(l -> !l.over()).isEmpty()) {
				popover.close();
			}
		});
		popover.shell().addListener(SWT.Dispose, e -> {
			changes.close();
			statistics.close();
			lines.close();
		});
	}

	@Override
	public Popover popover() {
		return popover;
	}

	void open() {
		show();
		levels();
		popover.focus(speaker).open();
	}

	private Select<String> device(String key, Icon icon, Consumer<String> chosen) {
		var label = new Words(popover.body(), desk.kit(), TextStyle.CAPTION_STRONG, Token.INK).text(desk.say(key));
		label.setLayoutData(new Flex.Item(SWT.DEFAULT, false, 8, false));
		var select = new Select<String>(popover.body(), desk.kit()).icon(icon).named(desk.say(key));
		select.onChoose(chosen);
		return select;
	}

	private LevelMeter meter(String key) {
		var row = new Panel(popover.body(), desk.kit(), Token.SURFACE, Flex.row(8));
		row.setLayoutData(new Flex.Item(SWT.DEFAULT, false, 4, false));
		var meter = new LevelMeter(row, desk.kit(), SEGMENTS).named(desk.say(key));
		meter.setLayoutData(Flex.Item.growing());
		return meter;
	}

	private Toggle toggle(String key, int before) {
		var toggle = new Toggle(popover.body(), desk.kit(), Toggle.Shape.SWITCH).text(desk.say(key));
		toggle.setLayoutData(Flex.Item.fixed(32).before(before));
		toggle.onPress(this::processing);
		return toggle;
	}

	private void processing() {
		model.processing(gain.on(), echo.on(), noise.on());
	}

	private void show() {
		if (popover.shell().isDisposed()) {
			return;
		}
		SoundSettings sound = model.sound();
		fill(speaker, false);
		fill(microphone, true);
		gain.on(sound.automaticGain());
		echo.on(sound.echoSuppression());
		noise.on(sound.noiseSuppression());
	}

	private void fill(Select<String> select, boolean input) {
		select.options(model.devices(input).stream().map(d -> new Select.Option<>(d.id(), words(d))).toList());
		select.choose(model.chosen(input));
	}

	private String words(AudioModel.Device device) {
		if (!device.automatic()) {
			return device.name();
		}
		return device.name().isEmpty() ? desk.say("Audio_none") : desk.say("Audio_automatic", device.name());
	}

	private void levels() {
		if (!popover.shell().isDisposed()) {
			MediaStats stats = desk.calls().line(call).map(Line::stats).orElse(MediaStats.NONE);
			sent.level(stats.txLevel());
			received.level(stats.rxLevel());
		}
	}
}
