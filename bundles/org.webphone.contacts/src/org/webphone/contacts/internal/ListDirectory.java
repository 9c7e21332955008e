package org.webphone.contacts.internal;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.number.NumberEngine;
import org.webphone.preferences.DirectorySettings;

/**
 * A directory that is read as a whole: fetched when it changed, kept in the own file, so that it is searched at once and
 * also while its server is down. Nothing of a list that breaks off is taken over. Blocks; run it off every other thread.
 */
final class ListDirectory {

	private static final Logger LOG = LoggerFactory.getLogger(ListDirectory.class);

	/** What to send with the next question. */
	private record Known(String etag, String modified) {
	}

	private final DirectorySettings settings;
	private final ContactDatabase database;

	ListDirectory(DirectorySettings settings, ContactDatabase database) {
		this.settings = settings;
		this.database = database;
	}

	/** @return whether the directory could be read */
	boolean refresh(FetchFactory fetches, NumberEngine numbers) {
		try {
			Known known = join(known());
			Fetched fetched = fetches.fetch(settings).get(known.etag(), known.modified());
			if (fetched.unchanged()) {
				database.problem(settings.id(), "");
				return true;
			}
			ParsedList list = parse(fetched);
			boolean changed = new ReplaceSource(database.store, numbers).run(settings.id(), list.contacts());
			join(database.store.write(c -> remember(c, fetched)));
			database.problem(settings.id(), list.problem());
			if (changed) {
				LOG.info("The directory {} has {} contacts", settings.id(), list.contacts().size());
				database.changed(settings.id());
			}
			return true;
		} catch (IOException e) {
			LOG.info("The directory {} cannot be read: {}", settings.id(), e.getMessage());
			database.problem(settings.id(), e.getMessage());
		} catch (CompletionException e) {
			database.problem(settings.id(), e.getCause().getMessage());
		} catch (RuntimeException e) {
			// Whatever a library stumbles over: the list is told to be down and tried again, as any other that cannot be read.
			LOG.warn("The directory {} cannot be read", settings.id(), e);
			database.problem(settings.id(), "The list cannot be read. Ask whoever provides it to check it.");
		}
		return false;
	}

	private ParsedList parse(Fetched fetched) throws IOException {
		String text = CharsetGuess.text(fetched.body());
		if (text.regionMatches(true, leadingBlanks(text), "<!doctype html", 0, 14) || text.regionMatches(true, leadingBlanks(text), "<html", 0, 5)) {
			throw new IOException("The address gives a web page instead of a list. Check the address, and whether it asks for a sign-in.");
		}
		return switch (settings.kind()) {
			case JSON -> JsonList.read(new StringReader(text), settings.id(), settings.attributes());
			case CSV -> CsvList.read(text, settings.id(), settings.attributes());
			case LDAP -> throw new IOException("An LDAP directory is no list.");
		};
	}

	/** What was read counts for this address, read in this way, only. */
	private String way() {
		return settings.attributes().isEmpty() ? settings.url() + ' ' + settings.kind()
				: settings.url() + ' ' + settings.kind() + ' ' + new TreeMap<>(settings.attributes());
	}

	private static int leadingBlanks(String text) {
		int at = 0;
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at;
	}

	private java.util.concurrent.CompletionStage<Known> known() {
		return database.store.read(c -> Sql.list(c, "select etag, modified from directory where id = ? and url = ?",
				r -> new Known(r.getString(1), r.getString(2)), settings.id(), way()).stream().findFirst()
				.orElse(new Known("", "")));
	}

	/** Last of all: a refresh that was cut off begins again from nothing known. */
	private int remember(Connection c, Fetched fetched) throws SQLException {
		return Sql.run(c, "insert or replace into directory(id, etag, modified, url) values(?, ?, ?, ?)", settings.id(),
				fetched.etag(), fetched.modified(), way());
	}

	private static <T> T join(java.util.concurrent.CompletionStage<T> stage) {
		return stage.toCompletableFuture().join();
	}

	/** Makes the question for a directory, with its password and authorities. */
	interface FetchFactory {
		Fetch fetch(DirectorySettings settings) throws IOException;
	}

	/** Address of the settings. */
	static URI address(DirectorySettings settings) throws IOException {
		try {
			return URI.create(settings.url().strip());
		} catch (IllegalArgumentException e) {
			throw new IOException("The address of the directory cannot be read: " + settings.url(), e);
		}
	}

	/** Host of the settings, for sentences. */
	static String host(DirectorySettings settings) {
		try {
			return String.valueOf(address(settings).getHost());
		} catch (IOException e) {
			return settings.url();
		}
	}

	/** Forgets the contacts of lists that are not among {@code used}; favourites of directories that are asked are no list. */
	static boolean forgetOthers(Connection c, List<String> used) throws SQLException {
		boolean changed = false;
		for (String source : Sql.list(c, "select distinct source from contact where source <> 'personal'", r -> r.getString(1))) {
			if (!used.contains(source)) {
				changed |= Sql.run(c, "delete from contact where source = ? and (source in (select id from directory) "
						+ "or source || ':' || key not in (select target from favourite))", source) > 0;
			}
		}
		for (String id : Sql.list(c, "select id from directory", r -> r.getString(1))) {
			if (!used.contains(id)) {
				Sql.run(c, "delete from directory where id = ?", id);
			}
		}
		return changed;
	}
}
