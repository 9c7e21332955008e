package org.webphone.demo.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.webphone.demo.internal.Service.Answer;
import org.webphone.demo.internal.Service.Refuse;
import org.webphone.demo.internal.Service.RingOnly;

/** The numbering plan: which number does what. */
final class Extensions {

	private static final Duration AT_ONCE = Duration.ofMillis(200);
	private static final int HEARD_MILLIS = 3000;
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final ScheduledExecutorService loop;
	private final Map<String, Clip> voices = Stream.of("sales", "support", "echo", "unknown", "menu", "greeting",
			"announcement", "caller", "messages", "no-messages", "leave-message")
			.collect(Collectors.toMap(name -> name, Clip::voice));
	private final Clip music = HoldMusic.make();
	private final VoiceBox box;

	Extensions(ScheduledExecutorService loop, VoiceBox box) {
		this.loop = loop;
		this.box = box;
	}

	/** @param number what was dialled: the user part of the Request-URI */
	Service at(String number) {
		return switch (number) {
			case "600" -> new Answer(AT_ONCE, Talk::echo);
			case "601" -> new Answer(AT_ONCE, talk -> talk.play(voices.get("announcement"), music));
			case "603" -> new Answer(AT_ONCE, this::menu);
			case VoiceBox.NUMBER -> new Answer(AT_ONCE, this::listen);
			case People.USER -> new Refuse(486);
			default -> number.startsWith(VoiceBox.NUMBER) && People.at(number.substring(VoiceBox.NUMBER.length())).isPresent()
					? new Answer(AT_ONCE, talk -> talk.play(voices.get("leave-message"), Beep.make()))
					: People.at(number).map(this::colleague).orElseGet(() -> outside(number));
		};
	}

	Clip voice(String name) {
		return voices.get(name);
	}

	Clip music() {
		return music;
	}

	private Service colleague(Colleague colleague) {
		return switch (colleague.manner()) {
			case ANSWERS -> new Answer(Duration.ofSeconds(3), this::greet);
			case BUSY -> new Refuse(486);
			case NO_ANSWER -> new RingOnly(PATIENCE);
			case DO_NOT_DISTURB, AWAY -> new Refuse(480);
		};
	}

	/** The world outside answers by telling where one is; internal numbers that nobody has do not exist. */
	private Service outside(String number) {
		return number.matches("(\\+|00?)?\\d{7,15}")
				? new Answer(Duration.ofSeconds(3), talk -> talk.play(voices.get("announcement"), music))
				: new Refuse(404);
	}

	/** Messages are old once one has listened to the end of the first sentence. */
	private void listen(Talk talk) {
		Clip clip = voices.get(box.fresh() > 0 ? "messages" : "no-messages");
		talk.play(clip);
		loop.schedule(() -> {
			if (!talk.over()) {
				box.heard();
			}
		}, Math.min(clip.millis(), HEARD_MILLIS), TimeUnit.MILLISECONDS);
	}

	private void greet(Talk talk) {
		Clip greeting = voices.get("greeting");
		talk.play(greeting);
		echoAfter(talk, greeting);
	}

	private void menu(Talk talk) {
		Clip menu = voices.get("menu");
		talk.play(menu);
		talk.onKey(key -> loop.execute(() -> {
			switch (key) {
				case '1' -> talk.play(voices.get("sales"), music);
				case '2' -> talk.play(voices.get("support"), music);
				case '3' -> {
					talk.play(voices.get("echo"));
					echoAfter(talk, voices.get("echo"));
				}
				default -> talk.play(voices.get("unknown"), menu);
			}
		}));
	}

	private void echoAfter(Talk talk, Clip clip) {
		loop.schedule(() -> {
			if (!talk.over()) {
				talk.echo();
			}
		}, clip.millis(), TimeUnit.MILLISECONDS);
	}
}
