package org.webphone.sip;

import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.internal.UriText;

/**
 * Identity of a dialog as RFC 3891 writes it, from the point of view of the one who receives it.
 *
 * @param toTag     tag of the receiver of the INVITE with Replaces
 * @param fromTag   tag of the other party of the replaced dialog
 * @param earlyOnly only while the dialog has not been answered
 */
public record SipReplaces(String callId, String toTag, String fromTag, boolean earlyOnly) {

	/** Reads the value of a Replaces header; empty where it lacks a tag or has characters that no field has. */
	public static Optional<SipReplaces> parse(String headerValue) {
		int semi = headerValue.indexOf(';');
		if (semi <= 0 || headerValue.chars().anyMatch(Character::isISOControl)) {
			return Optional.empty();
		}
		String parameters = headerValue.substring(semi);
		Optional<String> to = SipMessage.parameter(parameters, "to-tag");
		Optional<String> from = SipMessage.parameter(parameters, "from-tag");
		if (to.isEmpty() || from.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new SipReplaces(headerValue.substring(0, semi).strip(), to.get(), from.get(),
				SipMessage.parameter(parameters, "early-only").isPresent()));
	}

	/** Value of the Replaces header. */
	public String headerValue() {
		return callId + ";to-tag=" + toTag + ";from-tag=" + fromTag + (earlyOnly ? ";early-only" : "");
	}

	/** Value of a Refer-To that makes the transferee call {@code target} with this Replaces, percent-escaped. */
	public String referTo(Address target) {
		return '<' + target.withDisplayName("").uri() + "?Replaces=" + UriText.escapeHeader(headerValue()) + '>';
	}
}
