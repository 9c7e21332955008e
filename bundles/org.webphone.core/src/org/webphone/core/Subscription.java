package org.webphone.core;

/** What {@code addX} returns: closing it ends the delivery. Closing twice is harmless. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

	@Override
	void close();
}
