package org.webphone.telephony.sip.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.webphone.core.Address;
import org.webphone.telephony.MessageWaiting;

/** Reads {@code application/simple-message-summary} (RFC 3842). */
final class MessageSummary {

	private static final Pattern VOICE = Pattern.compile("voice-message:\\s*([0-9]{1,6})\\s*/\\s*([0-9]{1,6}).*");

	private static final String ACCOUNT = "message-account:";

	private MessageSummary() {
	}

	static MessageWaiting read(String text) {
		boolean waiting = false;
		int fresh = 0;
		int old = 0;
		String account = "";
		for (String line : text.split("\\r?\\n")) {
			String l = line.strip().toLowerCase(Locale.ROOT);
			Matcher counts = VOICE.matcher(l);
			if (l.startsWith(ACCOUNT) && account.isEmpty()) {
				account = account(line.strip().substring(ACCOUNT.length()));
			}
			if (l.startsWith("messages-waiting:")) {
				waiting = l.endsWith("yes");
			} else if (counts.matches()) {
				fresh = Integer.parseInt(counts.group(1));
				old = Integer.parseInt(counts.group(2));
			}
		}
		return new MessageWaiting(waiting, fresh, old, account);
	}

	/** Only what can be called; the exchange's other notations mean nothing here. */
	private static String account(String value) {
		return Address.tryParse(value.strip()).map(Address::uri).orElse("");
	}
}
