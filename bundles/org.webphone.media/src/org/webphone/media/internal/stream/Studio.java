package org.webphone.media.internal.stream;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

import org.webphone.media.spi.Codec;

/** What all sessions of an engine share. */
public interface Studio {

	/** The thread that changes sessions. */
	ScheduledExecutorService control();

	OutLoop out();

	InLoop in();

	Endpoints endpoints();

	/** In the engine's order of preference. */
	List<Codec> codecList();

	/** The session has ended. */
	void left(Session session);
}
