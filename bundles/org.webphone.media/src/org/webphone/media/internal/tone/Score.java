package org.webphone.media.internal.tone;

import java.util.List;

/** Notes one after the other, once or for ever. */
public record Score(List<Note> notes, boolean repeats) {

	public Score {
		notes = List.copyOf(notes);
		if (notes.isEmpty()) {
			throw new IllegalArgumentException("a score needs a note");
		}
	}

	static Score forEver(Note... notes) {
		return new Score(List.of(notes), true);
	}

	static Score once(Note... notes) {
		return new Score(List.of(notes), false);
	}
}
