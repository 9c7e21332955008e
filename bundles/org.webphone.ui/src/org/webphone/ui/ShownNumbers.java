package org.webphone.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Numbers as people read them, remembered, because a list asks for the same ones at every painting and the numbering plan takes its
 * time. Begins anew when the rules change. UI thread only.
 */
public final class ShownNumbers implements UnaryOperator<String> {

	private static final int REMEMBERED = 2000;

	private final Supplier<?> rules;
	private final UnaryOperator<String> display;
	private final Map<String, String> shown = new LinkedHashMap<>(256, .75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
			return size() > REMEMBERED;
		}
	};
	private Object last;

	/**
	 * @param rules   what decides how numbers are shown; another one makes what is remembered worthless
	 * @param display groups the digits of a number
	 */
	public ShownNumbers(Supplier<?> rules, UnaryOperator<String> display) {
		this.rules = rules;
		this.display = display;
	}

	@Override
	public String apply(String number) {
		Object now = rules.get();
		if (!Objects.equals(now, last)) {
			shown.clear();
			last = now;
		}
		return shown.computeIfAbsent(number, display);
	}
}
