package org.webphone.ui;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.webphone.core.Subscription;

/** The colours in use. UI thread only; listeners are called there too, after a change of the scheme. */
public final class Theme {

	private final Tokens tokens;
	private final Map<Token, Color> colours = new EnumMap<>(Token.class);
	private final Followers followers = new Followers();
	private Scheme scheme;
	private SystemColours system = SystemColours.BLACK_ON_WHITE;

	public Theme(Tokens tokens, Scheme scheme) {
		this.tokens = tokens;
		this.scheme = scheme;
	}

	public Scheme scheme() {
		return scheme;
	}

	/** The colour of a token in the scheme in use. It holds no system resource and is never disposed. */
	public Color color(Token token) {
		return colours.computeIfAbsent(token, t -> {
			int[] rgb = Tokens.rgb(hex(t));
			return new Color(rgb[0], rgb[1], rgb[2]);
		});
	}

	/** {@code #RRGGBB} of a token in the scheme in use. */
	public String hex(Token token) {
		return scheme == Scheme.HIGH_CONTRAST ? system.of(tokens.role(token)) : tokens.hex(scheme, token);
	}

	/** Width of a thin line, in pixels. */
	public int line() {
		return scheme == Scheme.HIGH_CONTRAST ? 2 : 1;
	}

	public void use(Scheme next) {
		use(next, system);
	}

	void use(Scheme next, SystemColours now) {
		if (next == scheme && (next != Scheme.HIGH_CONTRAST || now.equals(system))) {
			return;
		}
		scheme = next;
		system = now;
		colours.clear();
		followers.tell();
	}

	public Subscription addListener(Runnable changed) {
		return followers.add(changed);
	}
}
