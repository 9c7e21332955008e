package org.webphone.sample.internal;

import org.eclipse.swt.widgets.Composite;
import org.webphone.history.CallDetail;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;
import org.webphone.ui.telephony.spi.CallDetailSection;

import jakarta.inject.Inject;

/** What the diary says of the other side, in the call details. */
public final class DiarySection implements CallDetailSection {

	private final UiKit kit;
	private final Diary diary;

	@Inject
	public DiarySection(UiKit kit, Diary diary) {
		this.kit = kit;
		this.diary = diary;
	}

	@Override
	public String title() {
		return Say.diary(kit.language());
	}

	@Override
	public void fill(Composite parent, UiKit theKit, CallDetail call) {
		long count = diary.lines().stream().filter(l -> l.endsWith(call.call().number())).count();
		new Words(parent, theKit, TextStyle.BODY, Token.INK).text("Noted " + count + " times");
	}
}
