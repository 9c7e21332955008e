package org.webphone.sample.broken;

/** What every contribution of this bundle throws. */
final class Broken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Broken(String where) {
		super("broken on purpose: " + where);
	}
}
