package org.webphone.sample.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.contacts.Contact;
import org.webphone.ui.Icon;
import org.webphone.ui.UiKit;
import org.webphone.ui.contacts.spi.ContactAction;

import jakarta.inject.Inject;

/** A button on the card of a contact. */
public final class NoteContactAction implements ContactAction {

	private final UiKit kit;
	private final Diary diary;

	@Inject
	public NoteContactAction(UiKit kit, Diary diary) {
		this.kit = kit;
		this.diary = diary;
	}

	@Override
	public Place place() {
		return Place.BUTTON;
	}

	@Override
	public Icon icon() {
		return Icon.CALENDAR;
	}

	@Override
	public String title(Contact contact) {
		return Say.note(kit.language());
	}

	@Override
	public boolean fits(Contact contact) {
		return true;
	}

	@Override
	public CompletionStage<?> run(Contact contact) {
		diary.note("Contact " + contact.name());
		return CompletableFuture.completedStage(null);
	}
}
