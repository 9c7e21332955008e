package org.webphone.notifications;

import org.webphone.core.CallId;

/** An OSGi service; safe from any thread. */
public interface NotificationService {

	/** Stops the ringing for this call, which goes on waiting for an answer. */
	void silence(CallId call);
}
