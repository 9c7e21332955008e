package org.webphone.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Field;
import org.webphone.ui.IconButton;
import org.webphone.ui.PushButton;
import org.webphone.ui.Words;

/** The sign-in form as a test uses it. It runs a loop of its own, so its buttons are pressed without waiting for them. */
final class SignInShell {

	private final Desk desk;

	/** Signs out by the button of the header and waits for the form. */
	SignInShell(Desk desk) {
		this.desk = desk;
		IconButton out = desk.await("the sign-out button", IconButton.class, b -> b.accessibleName().equals("Sign out"));
		desk.display().asyncExec(out::press);
		desk.await("the form", () -> fields().size() == 3);
	}

	/** The form that asks for one more account; nobody is signed out. */
	static SignInShell another(Desk desk) {
		desk.display().asyncExec(() -> desk.run("org.webphone.app.addAccount"));
		return new SignInShell(desk, true);
	}

	private SignInShell(Desk desk, boolean opening) {
		this.desk = desk;
		desk.await("the form", () -> fields().size() == 3);
	}

	/** What the form says is wrong. */
	String sentence() {
		return desk.ui(() -> all(Words.class).stream().filter(w -> w.style() == org.webphone.ui.TextStyle.CAPTION_MEDIUM)
				.map(Words::text).filter(t -> !t.isEmpty()).findFirst().orElse(""));
	}

	/** What stands above its fields. */
	List<String> labels() {
		return desk.ui(() -> all(Words.class).stream().filter(w -> w.style() == org.webphone.ui.TextStyle.CAPTION_STRONG).map(Words::text).toList());
	}

	/** Fills in the form and presses Sign in. */
	void signIn(String account, String password, String server) {
		desk.ui(() -> {
			fields().get(0).text(account);
			fields().get(1).text(password);
			fields().get(2).text(server);
			return true;
		});
		press("Sign in");
	}

	void tryTheDemo() {
		press("Try the demo");
	}

	/** Chooses by its words, in the form or in a question above it. */
	void press(String words) {
		desk.await("the button " + words + " can be pressed",
				() -> all(PushButton.class).stream().anyMatch(b -> b.text().equals(words) && b.isEnabled()));
		desk.display().asyncExec(() -> all(PushButton.class).stream().filter(b -> b.text().equals(words)).findFirst()
				.orElseThrow().press());
	}

	/** Waits until the form says {@code words}. */
	void awaitSentence(String words) {
		desk.await("the form says " + words, () -> all(Words.class).stream().anyMatch(w -> w.text().contains(words)));
	}

	/** Waits until the form has gone. */
	void awaitGone() {
		desk.await("the form closes", () -> fields().size() != 3);
	}

	private List<Field> fields() {
		return all(Field.class);
	}

	/** Visible controls of shells other than the main window; UI thread. */
	private <C extends Control> List<C> all(Class<C> type) {
		List<C> found = new ArrayList<>();
		Shell main = desk.shell();
		Arrays.stream(desk.display().getShells()).filter(s -> s != main && s.isVisible())
				.forEach(s -> collect(s, type, found));
		return found;
	}

	private static <C extends Control> void collect(Composite parent, Class<C> type, List<C> found) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && child.isVisible()) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				collect(composite, type, found);
			}
		}
	}
}
