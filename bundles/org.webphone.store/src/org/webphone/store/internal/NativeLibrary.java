package org.webphone.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

/** Loads SQLite itself. The driver unpacks it into the temporary folder, from which some machines forbid to run code. */
final class NativeLibrary {

	private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
	private static final String FOLDER = "org.sqlite.tmpdir";

	private NativeLibrary() {
	}

	/** @param fallback where to unpack when the temporary folder will not do */
	static synchronized void load(Path fallback) throws StoreUnavailable {
		try {
			SQLiteJDBCLoader.initialize();
		} catch (Exception | LinkageError first) {
			if (System.getProperty(FOLDER) != null) {
				throw new StoreUnavailable("The database library could not be loaded.", first);
			}
			LOG.info("SQLite cannot be loaded from the temporary folder ({}), trying {}", first.getMessage(), fallback);
			try {
				System.setProperty(FOLDER, Files.createDirectories(fallback).toString());
				SQLiteJDBCLoader.initialize();
			} catch (IOException | RuntimeException | LinkageError e) {
				throw new StoreUnavailable("The database library could not be loaded.", e);
			} catch (Exception e) {
				throw new StoreUnavailable("The database library could not be loaded.", e);
			}
		}
	}
}
