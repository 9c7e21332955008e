package org.webphone.contacts.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** Gets a list from its address, only when it changed. Blocks, within time limits; never takes more than the greatest size. */
final class Fetch {

	private static final int CONNECT_MILLIS = 10_000;
	private static final int READ_MILLIS = 20_000;
	/** A server that gives a little now and then is not waited for without end. */
	private static final Duration LONGEST = Duration.ofMinutes(2);
	private static final int MOST_REDIRECTIONS = 5;
	private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
	static final int GREATEST = 64 << 20;

	private final URI address;
	private final Optional<SSLSocketFactory> tls;
	private final String authorization;
	private final Duration longest;

	/**
	 * @param tls      for a company's own authorities
	 * @param password may be null; used with a user name only
	 */
	Fetch(URI address, Optional<SSLSocketFactory> tls, String user, char[] password) {
		this(address, tls, user, password, LONGEST);
	}

	Fetch(URI address, Optional<SSLSocketFactory> tls, String user, char[] password, Duration longest) {
		this.address = address;
		this.tls = tls;
		this.longest = longest;
		String pair = user + ':' + (password == null ? "" : new String(password));
		authorization = user.isEmpty() ? "" : "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	/** @throws IOException with a sentence for the user */
	Fetched get(String etag, String modified) throws IOException {
		String host = address.getHost();
		try {
			return switch (scheme(address)) {
				case "http", "https" -> http(etag, modified);
				case "file" -> file(Path.of(address), etag);
				default -> throw new IOException("The address begins neither with https: nor with http: or file:.");
			};
		} catch (UnknownHostException e) {
			throw new IOException("The server " + e.getMessage() + " is not known.", e);
		} catch (SocketTimeoutException e) {
			throw new IOException("The server " + host + " does not answer.", e);
		} catch (SSLException e) {
			throw new IOException("No secure connection to " + host + ": its certificate is not trusted.", e);
		} catch (NoSuchFileException e) {
			throw new IOException("There is no file " + e.getFile() + '.', e);
		} catch (java.net.ConnectException e) {
			throw new IOException("The server " + host + " cannot be reached.", e);
		} catch (java.net.SocketException e) {
			throw new IOException("The server " + host + " broke off the connection.", e);
		} catch (IllegalArgumentException e) {
			throw new IOException("The address cannot be used.", e);
		}
	}

	private static String scheme(URI uri) {
		return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
	}

	/** Redirections are followed here: those to an encrypted address too, and never with the password to somebody else. */
	private Fetched http(String etag, String modified) throws IOException {
		URI at = address;
		for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
			var c = (HttpURLConnection) at.toURL().openConnection();
			prepare(c, at, etag, modified);
			try {
				int status = c.getResponseCode();
				if (!REDIRECTIONS.contains(status)) {
					return answer(c, status, etag, modified);
				}
				at = next(at, header(c, "Location"));
			} finally {
				c.disconnect();
			}
		}
		throw new IOException("The server " + address.getHost() + " redirects again and again.");
	}

	private URI next(URI at, String location) throws IOException {
		URI next = at.resolve(location.strip());
		String scheme = scheme(next);
		if (location.isBlank() || next.getHost() == null || !scheme.equals("https") && !scheme.equals("http")) {
			throw new IOException("The server " + at.getHost() + " redirects to an address that cannot be used.");
		}
		if (scheme(at).equals("https") && scheme.equals("http")) {
			throw new IOException("The server " + at.getHost() + " redirects to an address without encryption. That is refused.");
		}
		return next;
	}

	private Fetched answer(HttpURLConnection c, int status, String etag, String modified) throws IOException {
		String host = c.getURL().getHost();
		if (status == HttpURLConnection.HTTP_NOT_MODIFIED) {
			return new Fetched(true, new byte[0], etag, modified);
		}
		if (status == 401 || status == 403) {
			throw new IOException("The server " + host + " refuses user name or password.");
		}
		if (status != 200) {
			throw new IOException("The server " + host + " answers " + status + " instead of a list.");
		}
		try (InputStream in = c.getInputStream()) {
			return new Fetched(false, new Bounded(GREATEST, longest).read(in), header(c, "ETag"), header(c, "Last-Modified"));
		} catch (EOFException | ZipException e) {
			throw new IOException("The list of " + host + " broke off or is damaged.", e);
		} catch (IOException e) {
			if (String.valueOf(e.getMessage()).contains("EOF")) {
				throw new IOException("The list of " + host + " broke off.", e);
			}
			throw e;
		}
	}

	private void prepare(HttpURLConnection c, URI at, String etag, String modified) {
		c.setConnectTimeout(CONNECT_MILLIS);
		c.setReadTimeout((int) Math.min(READ_MILLIS, longest.toMillis()));
		c.setUseCaches(false);
		c.setInstanceFollowRedirects(false);
		c.setRequestProperty("Accept", "application/json, text/csv;q=0.9, */*;q=0.5");
		c.setRequestProperty("Accept-Encoding", "gzip");
		c.setRequestProperty("User-Agent", "Webphone");
		if (!etag.isEmpty()) {
			c.setRequestProperty("If-None-Match", etag);
		} else if (!modified.isEmpty()) {
			c.setRequestProperty("If-Modified-Since", modified);
		}
		if (!authorization.isEmpty() && trusted(at)) {
			c.setRequestProperty("Authorization", authorization);
		}
		if (c instanceof HttpsURLConnection https) {
			tls.ifPresent(https::setSSLSocketFactory);
		}
	}

	/** A password goes to the server of the settings only, there also where it changes to encryption. */
	private boolean trusted(URI at) {
		boolean sameServer = at.getHost().equalsIgnoreCase(address.getHost());
		return sameServer && (scheme(at).equals(scheme(address)) ? at.getPort() == address.getPort() : scheme(at).equals("https"));
	}

	private static String header(URLConnection c, String name) {
		String value = c.getHeaderField(name);
		return value == null ? "" : value;
	}

	private Fetched file(Path file, String etag) throws IOException {
		String now = Files.getLastModifiedTime(file).toMillis() + "-" + Files.size(file);
		if (now.equals(etag)) {
			return new Fetched(true, new byte[0], etag, "");
		}
		try (InputStream in = Files.newInputStream(file)) {
			return new Fetched(false, new Bounded(GREATEST, longest).read(in), now, "");
		} catch (EOFException | ZipException e) {
			throw new IOException("The list " + file + " breaks off or is damaged.", e);
		}
	}
}
