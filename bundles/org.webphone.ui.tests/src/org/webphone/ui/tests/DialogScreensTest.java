package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallState;
import org.webphone.telephony.TrustQuestion;
import org.webphone.telephony.UntrustedCertificate;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Field;
import org.webphone.ui.LevelMeter;
import org.webphone.ui.PushButton;
import org.webphone.ui.Select;
import org.webphone.ui.Words;

/** Every dialog, pop-up and further window in every language and look; pictures in target/screenshots as of {@link ScreensTest}. */
class DialogScreensTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Screens screens = new Screens(desk);

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void asBefore() {
		screens.show(Locale.ENGLISH, Appearance.LIGHT);
		window.calls.calls().forEach(call -> call.hangUp());
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		window.page(0);
	}

	@Test
	void detailsOfACall() {
		aRecordedCall();
		window.chooseCall();
		open("05-call-details", () -> desk.command("org.webphone.ui.telephony.details"), PushButton.class,
				b -> b.kind() == PushButton.Kind.CALL);
		assertEquals(List.of(), screens.cut());
		desk.command("org.webphone.ui.telephony.details");
		Shell dialog = desk.window("the details", PushButton.class, b -> b.text().equals("Call back"));
		try {
			new DialogMeasures().details(dialog);
		} finally {
			desk.change(dialog::close);
		}
	}

	@Test
	void signIn() {
		open("10-sign-in", () -> desk.command("org.webphone.app.addAccount"), Field.class,
				f -> f.getParent().getClass().getSimpleName().equals("SignInForm"));
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void popUpOfACall() {
		desk.ui(() -> {
			desk.shell().setMinimized(true);
			return true;
		});
		try {
			window.callIn();
			Shell popUp = desk.window("the pop-up", PushButton.class, b -> b.kind() == PushButton.Kind.CALL);
			for (String language : new String[] { "fr", "nl", "en" }) {
				for (Appearance look : Appearance.values()) {
					if (look != Appearance.SYSTEM) {
						screens.show(Locale.of(language), look);
						desk.screen(language + '-' + (look == Appearance.HIGH_CONTRAST ? "contrast" : look.name().toLowerCase(Locale.ROOT))
								+ "-11-pop-up", popUp);
					}
				}
			}
			screens.show(Locale.ENGLISH, Appearance.LIGHT);
			new DialogMeasures().popUp(popUp);
		} finally {
			desk.ui(() -> {
				desk.shell().setMinimized(false);
				desk.shell().forceActive();
				return true;
			});
		}
	}

	@Test
	void sixStepsOfTheTour() {
		desk.command("org.webphone.app.tour");
		for (int step = 1; step <= 6; step++) {
			int now = step;
			desk.await("step " + step, Words.class, w -> w.text().equals("Step " + now + " of 6"));
			screens.keep("12-tour-" + step);
			desk.click(window.button(step == 6 ? "Done" : "Next"));
		}
		desk.await("the tour is over", () -> desk.shell().getShells().length == 0);
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void compactWindow() {
		screens.kit();
		desk.command("org.webphone.app.compact");
		Shell compact = desk.window("the compact window", Control.class, c -> c.getClass().getSimpleName().equals("CompactTitle"));
		screens.keep("14-compact-idle", () -> compact);
		window.calls.dial("442", Optional.empty());
		window.awaitState(CallState.Active.class);
		window.callIn();
		screens.keep("14-compact", () -> compact);
		desk.ui(() -> {
			compact.close();
			return true;
		});
		desk.await("the large window is back", () -> desk.shell().isVisible());
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void questionsBeforeSomethingIsDeleted() {
		window.page(4);
		for (String what : new String[] { "Delete call history", "Delete all data" }) {
			open("question-" + what.toLowerCase(Locale.ROOT).replace(' ', '-'), () -> {
				var buttons = desk.all(desk.shell(), PushButton.class).stream().filter(b -> b.kind() == PushButton.Kind.DANGER).toList();
				desk.click(buttons.get(what.endsWith("history") ? buttons.size() - 2 : buttons.size() - 1));
			}, PushButton.class, b -> b.kind() == PushButton.Kind.DANGER);
		}
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void questionAboutAnUnknownCertificate() {
		TrustQuestion trust = desk.service(TrustQuestion.class);
		int[] turn = new int[1];
		open("question-certificate", () -> trust.trust(new UntrustedCertificate("voice" + turn[0]++ + ".voorbeeld.example",
				"3a5f".repeat(16), "CN=voice.voorbeeld.example", "unknown-issuer")), PushButton.class,
				b -> b.kind() == PushButton.Kind.DANGER);
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void whatIsNew() {
		screens.keep("whats-new", () -> {
			desk.command("org.webphone.app.whatsNew");
			desk.await("the balloon", () -> desk.shell().getShells().length > 0);
		}, () -> {
			desk.ui(() -> {
				desk.shell().getShells()[0].close();
				return true;
			});
			desk.await("the balloon has gone", () -> desk.shell().getShells().length == 0);
		});
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void furtherWindows() {
		open("about", () -> desk.command("org.webphone.app.about"), CanvasList.class, l -> true);
		open("shortcuts", () -> desk.command("org.webphone.app.shortcuts"), CanvasList.class, l -> true);
		open("error-log", () -> desk.command("org.webphone.app.errorLog"), CanvasList.class, l -> true);
		assertEquals(List.of(), screens.cut());
	}

	/** The sheet of components is for developers, and speaks English only. */
	@Test
	void everyComponentInEveryState() {
		System.setProperty("webphone.developer", "true");
		try {
			desk.command("org.webphone.app.gallery");
			Shell sheet = desk.window("the sheet of components", LevelMeter.class, m -> true);
			for (Appearance look : List.of(Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST)) {
				screens.show(Locale.ENGLISH, look);
				desk.whole("00-components-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-'), sheet);
				assertEquals(List.of(), desk.ui(() -> Labels.cutOff(desk.all(sheet, Control.class))));
			}
			desk.ui(() -> {
				sheet.close();
				return true;
			});
		} finally {
			System.clearProperty("webphone.developer");
		}
	}

	@Test
	void technicalSettings() {
		desk.command("org.webphone.ui.settings.technical");
		Shell shell = desk.window("the technical settings", CanvasList.class, l -> true);
		CanvasList pages = desk.all(shell, CanvasList.class).getFirst();
		for (int page = 0; page < pages.rows().count(); page++) {
			int index = page;
			desk.ui(() -> {
				pages.select(index);
				return true;
			});
			screens.keep("technical-" + (page + 1), () -> shell);
		}
		desk.ui(() -> {
			shell.close();
			return true;
		});
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void choiceAmongSeveralAccounts() {
		AccountService accounts = desk.service(AccountService.class);
		AccountSettings second = AccountSettings.builder(Address.parse("sip:info@127.0.0.1")).label("Sales line").register(false).build();
		accounts.signIn(second, null);
		try {
			Select<?> choice = desk.await("the choice of the account", Select.class, s -> s.getParent().getParent() != null
					&& s.getSize().x > 250);
			screens.keep("account-choice");
			assertEquals(2, desk.ui(() -> choice.options().size()));
		} finally {
			accounts.signOut(second.id());
		}
		assertEquals(List.of(), screens.cut());
	}

	private void aRecordedCall() {
		window.dial("601");
		window.awaitState(CallState.Active.class);
		desk.click(window.tile("Record"));
		window.tile("Recording");
		long enough = System.nanoTime() + Duration.ofSeconds(6).toNanos();
		desk.await("a few seconds of sound for the charts", () -> System.nanoTime() > enough);
		desk.click(window.button("Hang up"));
		window.awaitRow("601");
		desk.await("the card of the ended call is gone", () -> desk.all(Control.class).stream()
				.noneMatch(c -> c.getClass().getSimpleName().equals("LineCard")));
	}

	/** A window that is opened anew in each language. */
	private <C extends Control> void open(String name, Runnable open, Class<C> type, Predicate<C> which) {
		var shown = new AtomicReference<Shell>();
		screens.keep(name, open, () -> {
			shown.set(desk.window(name, type, which));
			return shown.get();
		}, () -> {
			desk.ui(() -> {
				shown.get().close();
				return true;
			});
			desk.await(name + " is closed", () -> shown.get().isDisposed());
		});
	}
}
