package org.webphone.sample.internal;

import org.webphone.telephony.CallSnapshot;
import org.webphone.ui.Icon;
import org.webphone.ui.UiKit;
import org.webphone.ui.telephony.spi.CallPanelButton;

import jakarta.inject.Inject;

/** A tile of the call panel. */
public final class NoteCallButton implements CallPanelButton {

	private final UiKit kit;
	private final Diary diary;

	@Inject
	public NoteCallButton(UiKit kit, Diary diary) {
		this.kit = kit;
		this.diary = diary;
	}

	@Override
	public Icon icon() {
		return Icon.CALENDAR;
	}

	@Override
	public String title() {
		return Say.note(kit.language());
	}

	@Override
	public void pressed(CallSnapshot call) {
		diary.note("Call with " + call.remote().number());
	}
}
