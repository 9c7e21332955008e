package org.webphone.ui.settings.internal.technical;

import java.nio.file.Path;

import org.eclipse.swt.program.Program;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.MachineSettings.LogDetail;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Select;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** How much is written to the log, and where it is. */
public final class LoggingPage extends TechnicalPage {

	private Select<LogDetail> detail;

	@Override
	String name() {
		return desk().say("Logging_title");
	}

	@Override
	void fill(Form form) {
		detail = form.select("Logging_detail", LogDetail.class);
		detail.choose(desk().settings().machine().log());
		form.lock(Lockable.LOG, detail);
		form.note("Logging_note");
		var line = new Panel(form, desk().kit(), Token.SURFACE, Flex.row(8).padding(3, 3));
		var where = new Words(line, desk().kit(), TextStyle.BODY, Token.INK_2).wrapped();
		where.text(folder().toString());
		where.setLayoutData(Flex.Item.growing());
		var open = new PushButton(line, desk().kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.EXTERNAL_LINK);
		open.onPress(() -> Program.launch(folder().toString()));
		desk().kit().language().speak(line, () -> {
			open.text(desk().say("Logging_open"));
			line.layout();
		});
	}

	@Override
	boolean store() {
		LogDetail chosen = detail.chosen();
		desk().settings().changeMachine(m -> m.withLog(chosen));
		return true;
	}

	private Path folder() {
		String given = System.getProperty("webphone.log.dir", "");
		return given.isBlank() ? desk().folder().path().resolve("logs") : Path.of(given);
	}
}
