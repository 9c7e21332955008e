package org.webphone.preferences;

import java.nio.file.Path;

/** The folder of this user's data (settings, history, contacts, recordings, logs). An OSGi service. */
public interface DataFolder {

	/** The folder; it exists and is readable by the user only. */
	Path path();
}
