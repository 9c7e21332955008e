package org.webphone.telephony.sip.internal;

import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.sip.SipHeaders;

/**
 * What those we call are to see of us (RFC 3325, RFC 3323). Our own server decides whether we may, and lets pass only what it
 * has checked.
 */
final class ShownNumber {

	private ShownNumber() {
	}

	static SipHeaders of(AccountSettings account) {
		SipHeaders headers = SipHeaders.NONE;
		if (!account.outgoingNumber().isEmpty() || account.withheld()) {
			headers = headers.with("P-Preferred-Identity", '<' + identity(account).uri() + '>');
		}
		// "id" alone leaves From to us, so it says nothing either; see the line's draft of a request.
		return account.withheld() ? headers.with("Privacy", "id") : headers;
	}

	private static Address identity(AccountSettings account) {
		Address aor = account.aor();
		String number = account.outgoingNumber().isEmpty() ? aor.user() : account.outgoingNumber().replaceAll("[^0-9+*#A-Za-z_.-]", "");
		return new Address(aor.scheme(), number, aor.host(), aor.port(), "", "");
	}
}
