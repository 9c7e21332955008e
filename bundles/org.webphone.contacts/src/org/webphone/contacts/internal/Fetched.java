package org.webphone.contacts.internal;

/**
 * A list as it came from its address.
 *
 * @param unchanged true when the address said that nothing changed; then there is no body
 * @param body      bytes of the list
 * @param etag      what to send with the next question; may be empty
 * @param modified  the address's date of the list; may be empty
 */
record Fetched(boolean unchanged, byte[] body, String etag, String modified) {
}
