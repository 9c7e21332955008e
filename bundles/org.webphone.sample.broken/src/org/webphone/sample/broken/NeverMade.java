package org.webphone.sample.broken;

/** Fails before anything can be asked of it. */
public final class NeverMade {

	public NeverMade() {
		throw new Broken("constructor");
	}
}
