package org.webphone.app.internal;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.preferences.AccountSettings;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Field;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.preferences.Lockable;
import org.webphone.ui.Language;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Refusals;
import org.webphone.ui.Segmented;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** Account, password and server, and the way into the demo. */
final class SignInForm extends Panel {

	private static final int WIDTH = 480;
	private static final Logger LOG = LoggerFactory.getLogger(SignInForm.class);
	private static final int LEFT = 48;

	private final UiKit kit;
	private final Messages messages;
	private final Refusals refusals;
	private final Session session;
	private final Runnable done;
	private final Words title;
	private final Words lead;
	private final Words[] labels = new Words[3];
	private final Field account;
	private final Field password;
	private final Field server;
	private final Words found;
	private final ServerSearch search;
	private final Segmented languages;
	private final Toggle keep;
	private final PushButton signIn;
	private final Words sentence;
	private final PushButton demo;
	private boolean shown;
	private boolean busy;
	private Runnable say = () -> {
	};

	/** @param done runs when somebody is signed in */
	SignInForm(Composite parent, UiKit kit, Session session, Runnable done) {
		super(parent, kit, Token.SURFACE, null);
		this.kit = kit;
		this.session = session;
		this.done = done;
		this.messages = new Messages(SignInForm.class, kit.language());
		this.refusals = new Refusals(kit.language());
		new Mark(this, kit, 56, 28, 14).setBounds(LEFT, 32, 56, 56);
		languages = new Segmented(this, kit, Token.CONTROL);
		languages.parts(Header.languageParts());
		languages.choose(Language.OFFERED.indexOf(kit.language().locale()));
		languages.setEnabled(!session.locked(Lockable.LANGUAGE));
		languages.onChoose(i -> session.language(Language.OFFERED.get(i)));
		title = new Words(this, kit, TextStyle.TIMER, Token.INK);
		lead = new Words(this, kit, TextStyle.BODY, Token.INK_2);
		account = field(0, Icon.USER, false);
		password = field(1, Icon.KEY, true);
		server = field(2, Icon.NETWORK, false);
		var eye = new IconButton(password, kit, Icon.EYE, 20, 32);
		password.trailing(eye, 5);
		eye.onPress(() -> reveal(eye));
		found = new Words(server, kit, TextStyle.CAPTION_STRONG, Token.GREEN_TEXT).icon(Icon.CHECK_CIRCLE);
		server.text(session.fixedServer());
		server.locked(session.locked(Lockable.SERVER));
		search = new ServerSearch(kit, account, server, session::discover, this::found);
		keep = new Toggle(this, kit, Toggle.Shape.CHECK).on(true);
		signIn = new PushButton(this, kit, PushButton.Kind.PRIMARY, PushButton.Size.LARGE);
		signIn.onPress(this::signIn);
		sentence = new Words(this, kit, TextStyle.CAPTION_MEDIUM, Token.RED_TEXT).wrapped();
		demo = new PushButton(this, kit, PushButton.Kind.TEXT, PushButton.Size.MEDIUM).icon(Icon.PLAY);
		demo.setVisible(session.demoOffered());
		demo.onPress(this::demo);
		for (Field field : new Field[] { account, password, server }) {
			field.onEnter(this::signIn);
			field.onChange(t -> clear());
		}
		kit.language().speak(this, () -> {
			title.text(messages.get("SignIn_title"));
			lead.text(messages.get("SignIn_use"));
			label(0, account, "SignIn_account");
			label(1, password, "SignIn_password");
			label(2, server, "SignIn_server");
			if (server.locked()) {
				labels[2].text(messages.get("SignIn_server") + " \u00b7 " + messages.get("SignIn_fixed"));
			}
			eye.named(messages.get(shown ? "SignIn_hide" : "SignIn_show"));
			keep.text(messages.get("SignIn_keep"));
			signIn.text(messages.get(busy ? "SignIn_busy" : "SignIn_button"));
			demo.text(messages.get("SignIn_demo"));
			arrange();
			found(search.found().isPresent());
			say.run();
		});
	}

	/** Fills in an account whose password has to be typed again. */
	void ask(AccountSettings known) {
		account.text(known.aor().user() + '@' + known.aor().hostPort());
		server.text(known.registrar());
		say("SignIn_askAgain", "");
		password.setFocus();
	}

	Field account() {
		return account;
	}

	Field password() {
		return password;
	}

	Field server() {
		return server;
	}

	PushButton button() {
		return signIn;
	}

	/** The sentence about what went wrong; empty for none. */
	String sentence() {
		return sentence.text();
	}

	private void signIn() {
		if (busy) {
			return;
		}
		busy(true);
		char[] secret = password.text().toCharArray();
		session.signIn(account.text(), secret, search.found(), server.text(), keep.on()).whenCompleteAsync(Callbacks.logged((outcome, failure) -> {
			java.util.Arrays.fill(secret, '\0');
			if (isDisposed()) {
				return;
			}
			if (outcome instanceof SignIn.Done) {
				done.run();
				return;
			}
			busy(false);
			if (outcome instanceof SignIn.Failed failed) {
				say(failed.key(), failed.arg());
			} else {
				LOG.error("Signing in failed", failure);
				say("SignIn_failed", String.valueOf(failure.getMessage()));
			}
		}), kit.executor());
	}

	private void found(boolean is) {
		found.text(is ? messages.get("SignIn_found") : "");
		found.setVisible(is);
		server.trailing(found, 12);
	}

	private void demo() {
		if (busy) {
			return;
		}
		busy(true);
		session.signInToDemo().whenCompleteAsync(Callbacks.logged((state, failure) -> {
			if (isDisposed()) {
				return;
			}
			if (failure == null) {
				done.run();
			} else {
				busy(false);
				LOG.error("The demo could not be started", failure);
				Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
				say("SignIn_demoFailed", String.valueOf(cause.getMessage()));
			}
		}), kit.executor());
	}

	private void busy(boolean on) {
		busy = on;
		signIn.setEnabled(!on);
		demo.setEnabled(!on);
		signIn.text(messages.get(on ? "SignIn_busy" : "SignIn_button"));
		if (on) {
			clear();
		}
	}

	private void say(String key, String arg) {
		say = () -> sentence.text(messages.get(key, refusals.told(arg)));
		say.run();
		password.error(key.equals("SignIn_wrongPassword"));
		account.error(key.equals("SignIn_wrongPassword") || key.equals("SignIn_accountMissing"));
		server.error(key.equals("SignIn_serverBad") || key.equals("SignIn_unknownServer")
				|| key.equals("SignIn_noServerFound"));
	}

	private void clear() {
		say = () -> sentence.text("");
		say.run();
		account.error(false);
		password.error(false);
		server.error(false);
	}

	private void reveal(IconButton eye) {
		shown = !shown;
		password.reveal(shown);
		eye.icon(shown ? Icon.EYE_OFF : Icon.EYE, Token.INK_2).named(messages.get(shown ? "SignIn_hide" : "SignIn_show"));
	}

	/** The size that all of it needs, more where the desktop has large text. */
	Point size() {
		return new Point(kit.type().scaled(WIDTH), arrange() + 20);
	}

	/** @return where the last line ends */
	private int arrange() {
		int width = kit.type().scaled(WIDTH);
		int wide = languages.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		languages.setBounds(width - LEFT - wide, 44, wide, 32);
		int y = place(title, 104, 32 + kit.type().extra(TextStyle.TIMER));
		y = place(lead, y + 4, 20 + kit.type().extra(TextStyle.BODY)) + 8;
		Field[] fields = { account, password, server };
		for (int i = 0; i < fields.length; i++) {
			y = place(labels[i], y + 16, 16 + kit.type().extra(TextStyle.CAPTION_STRONG));
			y = place(fields[i], y + 4, 40);
		}
		y = place(keep, y + 10, 32);
		y = place(signIn, y + 18, 48);
		int more = kit.type().extra(TextStyle.CAPTION_MEDIUM);
		place(sentence, y + 8, 48 + 3 * more);
		int link = demo.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		demo.setBounds((width - link) / 2, y + 44 + 4 * more, link, 40);
		return y + 44 + 4 * more + 40;
	}

	private int place(Control control, int y, int height) {
		control.setBounds(LEFT, y, kit.type().scaled(WIDTH) - 2 * LEFT, height);
		return y + height;
	}

	private Field field(int index, Icon icon, boolean secret) {
		labels[index] = new Words(this, kit, TextStyle.CAPTION_STRONG, Token.INK);
		return new Field(this, kit, Field.Size.NORMAL, secret).icon(icon, 18);
	}

	private void label(int index, Field field, String key) {
		labels[index].text(messages.get(key));
		field.named(messages.get(key));
	}
}
