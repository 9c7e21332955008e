package org.webphone.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Sentences that wrap, with some words strong: {@code "Then press <b>Call</b>."}. */
public final class Passage extends Painted {

	/**
	 * A word and how it is drawn.
	 *
	 * @param joined stands right behind the word before it, without a space
	 */
	record Word(String text, boolean strong, boolean joined) {
	}

	private String text = "";
	private List<Word> words = List.of();

	public Passage(Composite parent, UiKit kit) {
		super(parent, kit, SWT.NO_FOCUS);
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return plain();
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	public Passage text(String value) {
		text = value;
		words = words(value);
		Accessibles.renamed(this);
		redraw();
		return this;
	}

	/** The text without marks. */
	public String plain() {
		return text.replace("<b>", "").replace("</b>", "");
	}

	static List<Word> words(String marked) {
		List<Word> out = new ArrayList<>();
		boolean strong = false;
		boolean joined = false;
		for (String run : marked.split("(?=<b>)|(?<=<b>)|(?=</b>)|(?<=</b>)")) {
			if (run.equals("<b>") || run.equals("</b>")) {
				strong = run.equals("<b>");
				continue;
			}
			String[] parts = run.trim().split("\\s+");
			for (int i = 0; i < parts.length; i++) {
				if (!parts[i].isEmpty()) {
					out.add(new Word(parts[i], strong, i == 0 && joined && !run.startsWith(" ")));
				}
			}
			joined = !run.endsWith(" ");
		}
		return out;
	}

	/** Words of each line; joined words stay together. */
	static List<List<Word>> lines(List<Word> words, int width, BiFunction<String, Boolean, Integer> measure) {
		List<List<Word>> lines = new ArrayList<>();
		List<Word> line = new ArrayList<>();
		int space = measure.apply(" ", false);
		int used = 0;
		for (int i = 0; i < words.size(); i++) {
			Word word = words.get(i);
			int length = measure.apply(word.text, word.strong);
			int cluster = length;
			for (int j = i + 1; j < words.size() && words.get(j).joined; j++) {
				cluster += measure.apply(words.get(j).text, words.get(j).strong);
			}
			int gap = line.isEmpty() || word.joined ? 0 : space;
			if (!line.isEmpty() && !word.joined && used + gap + cluster > width) {
				lines.add(line);
				line = new ArrayList<>();
				used = 0;
				gap = 0;
			}
			line.add(word);
			used += gap + length;
		}
		lines.add(line);
		return lines;
	}

	@Override
	protected Point preferred() {
		return computeSize(320, SWT.DEFAULT, false);
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		int width = wHint == SWT.DEFAULT ? 320 : wHint;
		return new Point(width, hHint == SWT.DEFAULT ? lines(words, width, this::measure).size() * lineHeight() : hHint);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		int y = 0;
		int space = measure(" ", false);
		for (List<Word> line : lines(words, area.width, this::measure)) {
			int x = 0;
			for (Word word : line) {
				x += x == 0 || word.joined ? 0 : space;
				int width = measure(word.text, word.strong);
				painter.text(word.text, style(word.strong), word.strong ? Token.INK : Token.INK_2,
						new Rectangle(x, y, width, lineHeight()), Painter.Align.LEFT);
				x += width;
			}
			y += lineHeight();
		}
	}

	private int measure(String word, boolean strong) {
		return kit().type().width(word, style(strong));
	}

	private static TextStyle style(boolean strong) {
		return strong ? TextStyle.BODY_STRONG : TextStyle.BODY;
	}

	private int lineHeight() {
		return Math.max(TextStyle.BODY.line(), kit().type().height(TextStyle.BODY));
	}
}
