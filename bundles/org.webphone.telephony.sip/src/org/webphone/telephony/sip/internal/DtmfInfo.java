package org.webphone.telephony.sip.internal;

import java.util.Locale;
import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.telephony.Tone;

/** Keypad tones in SIP INFO: {@code application/dtmf-relay} (Signal and Duration) and {@code application/dtmf} (the digit alone). */
final class DtmfInfo {

	private static final int USUAL_MILLIS = 160;
	private static final int LONGEST_MILLIS = 10_000;
	private static final String KEYS = "0123456789*#ABCD";

	private DtmfInfo() {
	}

	static SipBody write(char digit) {
		return SipBody.of("application/dtmf-relay", "Signal=" + digit + "\r\nDuration=" + USUAL_MILLIS + "\r\n");
	}

	/** Empty where the body is no tone. */
	static Optional<Tone> read(SipBody body) {
		return switch (body.type()) {
			case "application/dtmf-relay" -> relay(body.text());
			case "application/dtmf" -> key(body.text()).map(k -> new Tone(k, USUAL_MILLIS, "info"));
			default -> Optional.empty();
		};
	}

	private static Optional<Tone> relay(String text) {
		Optional<Character> key = Optional.empty();
		int millis = USUAL_MILLIS;
		for (String line : text.split("\\r?\\n")) {
			int eq = line.indexOf('=');
			String name = (eq < 0 ? "" : line.substring(0, eq)).strip().toLowerCase(Locale.ROOT);
			if (name.equals("signal")) {
				key = key(line.substring(eq + 1));
			} else if (name.equals("duration")) {
				millis = millis(line.substring(eq + 1).strip());
			}
		}
		int lasted = millis;
		return key.map(k -> new Tone(k, lasted, "info"));
	}

	/** The digit itself, or its event number of RFC 4733 (10 is the star). */
	private static Optional<Character> key(String text) {
		String t = text.strip().toUpperCase(Locale.ROOT);
		if (t.length() == 1 && KEYS.indexOf(t) >= 0) {
			return Optional.of(t.charAt(0));
		}
		return t.matches("1[0-5]") ? Optional.of(KEYS.charAt(Integer.parseInt(t))) : Optional.empty();
	}

	private static int millis(String text) {
		return text.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(text), LONGEST_MILLIS) : USUAL_MILLIS;
	}
}
