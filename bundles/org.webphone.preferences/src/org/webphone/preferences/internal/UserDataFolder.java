package org.webphone.preferences.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.preferences.DataFolder;

/** The data folder of this user; a temporary one where the proper place cannot be used. */
@Component
public final class UserDataFolder implements DataFolder {

	private static final Logger LOG = LoggerFactory.getLogger(UserDataFolder.class);

	private final Path path;

	@Activate
	public UserDataFolder() {
		this(Folders.choose(System.getProperties(), System.getenv()));
	}

	public UserDataFolder(Path wanted) {
		path = usable(wanted);
	}

	private static Path usable(Path wanted) {
		try {
			Folders.makePrivate(wanted);
			return wanted;
		} catch (IOException e) {
			LOG.error("The data folder {} cannot be used: settings and history of this session will be lost. Check its rights.",
					wanted, e);
		}
		try {
			return Files.createTempDirectory("webphone");
		} catch (IOException e) {
			LOG.error("No temporary folder either", e);
			return wanted;
		}
	}

	@Override
	public Path path() {
		return path;
	}
}
