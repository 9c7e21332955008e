package org.webphone.ui.settings.internal.technical;

import java.util.ArrayList;
import java.util.List;

import org.webphone.preferences.MachineSettings.TrustedCertificate;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The certificates the user has said yes to; each can be forgotten. */
public final class CertificatesPage extends TechnicalPage {

	private final List<TrustedCertificate> forgotten = new ArrayList<>();
	private Panel rows;

	@Override
	String name() {
		return desk().say("Certificates_title");
	}

	@Override
	void fill(Form form) {
		form.note("Certificates_note");
		rows = new Panel(form, desk().kit(), Token.SURFACE, Flex.column(4));
		desk().kit().language().speak(rows, this::build);
	}

	@Override
	boolean store() {
		forgotten.forEach(t -> desk().settings().changeMachine(m -> m.withoutTrusted(t)));
		return true;
	}

	private void build() {
		for (var child : rows.getChildren()) {
			child.dispose();
		}
		List<TrustedCertificate> left = desk().settings().machine().trusted().stream().filter(t -> !forgotten.contains(t)).toList();
		if (left.isEmpty()) {
			new Words(rows, desk().kit(), TextStyle.BODY, Token.INK_2).wrapped().text(desk().say("Certificates_none"));
		}
		left.forEach(this::row);
		fit();
	}

	private void row(TrustedCertificate certificate) {
		var kit = desk().kit();
		var line = new Panel(rows, kit, Token.SURFACE, Flex.row(12).padding(3, 3));
		var words = new Panel(line, kit, Token.SURFACE, Flex.column(0));
		words.setLayoutData(Flex.Item.growing());
		new Words(words, kit, TextStyle.BODY_MEDIUM, Token.INK).text(certificate.host());
		new Words(words, kit, TextStyle.CAPTION, Token.INK_2).wrapped().text(certificate.fingerprint().replaceAll("(.{2})(?!$)", "$1:"));
		var forget = new PushButton(line, kit, PushButton.Kind.DANGER, PushButton.Size.SMALL).icon(Icon.TRASH)
				.text(desk().say("Certificates_forget"));
		forget.named(desk().say("Certificates_forget") + ", " + certificate.host());
		forget.onPress(() -> {
			forgotten.add(certificate);
			// The button that was pressed goes with its row.
			kit.executor().execute(this::build);
		});
	}
}
