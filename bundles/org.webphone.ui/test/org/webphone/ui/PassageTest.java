package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.ui.Passage.Word;

class PassageTest {

	@Test
	void marksMakeWordsStrong() {
		assertEquals(List.of(new Word("Dial", false, false), new Word("**602", true, false), new Word("now.", false, false)),
				Passage.words("Dial <b>**602</b> now."));
	}

	@Test
	void aFullStopBehindAStrongWordStaysWithIt() {
		List<Word> words = Passage.words("press <b>Call</b>.");
		assertEquals(new Word(".", false, true), words.getLast());
		List<List<Word>> lines = Passage.lines(words, 10, (text, strong) -> text.length());
		assertEquals(List.of(1, 2), lines.stream().map(List::size).toList());
	}

	@Test
	void sentencesWrapAtTheWidth() {
		List<List<Word>> lines = Passage.lines(Passage.words("one two three four"), 9, (text, strong) -> text.length());
		assertEquals(List.of("one two", "three", "four"),
				lines.stream().map(l -> String.join(" ", l.stream().map(Word::text).toList())).toList());
	}
}
