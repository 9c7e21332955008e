package org.webphone.ui.settings.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Which version this is, and what helps when something does not work. */
final class AboutCard extends Panel {

	private static final Logger LOG = LoggerFactory.getLogger(AboutCard.class);
	/** The commands of the window. */
	private static final String ABOUT = "org.webphone.app.about";
	private static final String ERRORS = "org.webphone.app.errorLog";

	private final SettingsDesk desk;
	private final Product product;
	private final Runnable grown;
	private final Heading heading;
	private final PushButton about;
	private final PushButton errors;
	private final PushButton report;
	private final Words outcome;

	/**
	 * @param command runs a command of the window
	 * @param grown   told when the card may need another height
	 */
	AboutCard(Composite parent, SettingsDesk desk, Product product, Consumer<String> command, Runnable grown) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(16, 16));
		card(12, 1, Token.BORDER, Token.CANVAS);
		this.desk = desk;
		this.product = product;
		this.grown = grown;
		heading = new Heading(this, desk.kit(), Icon.HELP);
		// Above the buttons: what was done must not push them from under the pointer.
		outcome = new Words(this, desk.kit(), TextStyle.CAPTION, Token.INK_2).wrapped();
		outcome.setVisible(false);
		space();
		about = link(Icon.INFO, () -> command.accept(ABOUT));
		errors = link(Icon.WARNING, () -> command.accept(ERRORS));
		space();
		report = new PushButton(this, desk.kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.EXPORT);
		report.onPress(this::report);
	}

	void speak() {
		heading.say(desk.say("Account_about"), desk.say("Account_versionOf", product.version()));
		about.text(desk.say("Account_licences"));
		errors.text(desk.say("Account_errors"));
		report.text(desk.say("Account_report"));
	}

	private void space() {
		new Panel(this, desk.kit(), Token.SURFACE, null).setLayoutData(Flex.Item.growing());
	}

	/** A link keeps its own width. */
	private PushButton link(Icon icon, Runnable what) {
		var row = new Panel(this, desk.kit(), Token.SURFACE, Flex.row(0).padding(0, 4));
		// The fill under the pointer stands out around icon and words.
		row.setLayoutData(Flex.Item.fixed(32).outset(12));
		var button = new PushButton(row, desk.kit(), PushButton.Kind.TEXT, PushButton.Size.SMALL).icon(icon);
		button.onPress(what);
		return button;
	}

	private void report() {
		var dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText(desk.say("Account_report"));
		dialog.setFileName("webphone-" + LocalDate.now() + ".zip");
		dialog.setFilterNames(new String[] { desk.say("Account_report") + " (*.zip)" });
		dialog.setFilterExtensions(new String[] { "*.zip" });
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			write(Path.of(chosen));
		}
	}

	private void write(Path target) {
		report.setEnabled(false);
		NamedExecutors.thread("support-report", () -> {
			String told;
			boolean good = false;
			try {
				new SupportReport(product.logs(), product.facts()).write(target);
				told = desk.say("Account_reportDone", target.getFileName());
				good = true;
			} catch (IOException e) {
				LOG.warn("The report for support could not be written", e);
				told = desk.say("Account_reportFailed", target.getFileName());
			}
			String sentence = told;
			Token colour = good ? Token.INK_2 : Token.RED_TEXT;
			desk.kit().executor().execute(() -> told(sentence, colour));
		}).start();
	}

	private void told(String sentence, Token colour) {
		if (!isDisposed()) {
			report.setEnabled(true);
			outcome.colour(colour).text(sentence);
			outcome.setVisible(true);
			grown.run();
		}
	}
}
