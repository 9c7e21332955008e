package org.webphone.sip;

import java.time.Duration;

import org.webphone.core.Address;

/**
 * What to watch.
 *
 * @param target  whose state
 * @param event   event package with parameters: {@code message-summary}, {@code dialog}, {@code presence}
 * @param accept  value of Accept
 * @param expires lifetime to ask for
 */
public record SipWatch(Address target, String event, String accept, Duration expires) {

	/** Message waiting (RFC 3842). */
	public static SipWatch messages(Address account) {
		return new SipWatch(account, "message-summary", "application/simple-message-summary", Duration.ofHours(1));
	}

	/** Dialogs of a colleague (RFC 4235). */
	public static SipWatch dialogs(Address colleague) {
		return new SipWatch(colleague, "dialog", "application/dialog-info+xml", Duration.ofMinutes(10));
	}

	/** Whether somebody is there (RFC 3856). */
	public static SipWatch presence(Address colleague) {
		return new SipWatch(colleague, "presence", "application/pidf+xml", Duration.ofMinutes(10));
	}
}
