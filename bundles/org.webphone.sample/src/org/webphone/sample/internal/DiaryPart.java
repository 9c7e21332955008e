package org.webphone.sample.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;
import org.webphone.ui.Flex;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

import jakarta.inject.Inject;

/** The page: a line for each thing noted. */
public final class DiaryPart {

	@Inject
	public DiaryPart(Composite parent, UiKit kit, Diary diary) {
		parent.setLayout(new FillLayout());
		var page = new Panel(parent, kit, Token.CANVAS, Flex.column(8).padding(24, 24));
		var title = new Words(page, kit, TextStyle.TITLE, Token.INK);
		var lines = new Words(page, kit, TextStyle.BODY, Token.INK).wrapped();
		kit.language().speak(page, () -> title.text(Say.diary(kit.language())));
		Runnable refresh = () -> {
			lines.text(String.join("\n", diary.lines()));
			page.layout();
		};
		Subscription changes = diary.observe(refresh);
		page.addListener(SWT.Dispose, e -> changes.close());
		refresh.run();
	}
}
