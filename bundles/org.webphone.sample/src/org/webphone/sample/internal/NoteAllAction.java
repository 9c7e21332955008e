package org.webphone.sample.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Icon;
import org.webphone.ui.UiKit;
import org.webphone.ui.contacts.spi.ContactsPageAction;

import jakarta.inject.Inject;

/** A button at the top of the Contacts page. */
public final class NoteAllAction implements ContactsPageAction {

	private final UiKit kit;
	private final Diary diary;

	@Inject
	public NoteAllAction(UiKit kit, Diary diary) {
		this.kit = kit;
		this.diary = diary;
	}

	@Override
	public Icon icon() {
		return Icon.CALENDAR;
	}

	@Override
	public String title() {
		return Say.diary(kit.language());
	}

	@Override
	public CompletionStage<String> run(Control owner) {
		diary.note("All contacts");
		return CompletableFuture.completedStage("Noted in the diary.");
	}
}
