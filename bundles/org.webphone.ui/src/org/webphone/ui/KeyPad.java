package org.webphone.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;

/** The twelve keys of a telephone. */
public final class KeyPad extends Panel {

	private static final String[][] KEYS = { { "1", "" }, { "2", "ABC" }, { "3", "DEF" }, { "4", "GHI" },
			{ "5", "JKL" }, { "6", "MNO" }, { "7", "PQRS" }, { "8", "TUV" }, { "9", "WXYZ" }, { "*", "" }, { "0", "+" },
			{ "#", "" } };

	private final Map<String, DialKey> keys = new LinkedHashMap<>();

	/** @param pressed hears the sign of every key */
	public KeyPad(Composite parent, UiKit kit, Consumer<String> pressed) {
		super(parent, kit, Token.SURFACE, new Tiles(3, 8));
		for (String[] key : KEYS) {
			var dialKey = new DialKey(this, kit, key[0], key[1]);
			dialKey.onPress(() -> pressed.accept(key[0]));
			keys.put(key[0], dialKey);
		}
	}

	public DialKey key(String sign) {
		return keys.get(sign);
	}
}
