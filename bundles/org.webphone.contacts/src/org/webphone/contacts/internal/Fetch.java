package org.webphone.contacts.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.SocketTimeoutException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** Gets a list from its address, only when it changed. Blocks, within time limits; never takes more than the greatest size. */
final class Fetch {

	private static final int CONNECT_MILLIS = 10_000;
	private static final int READ_MILLIS = 20_000;
	static final int GREATEST = 64 << 20;

	private final URI address;
	private final Optional<SSLSocketFactory> tls;
	private final String authorization;

	/**
	 * @param tls      for a company's own authorities
	 * @param password may be null; used with a user name only
	 */
	Fetch(URI address, Optional<SSLSocketFactory> tls, String user, char[] password) {
		this.address = address;
		this.tls = tls;
		String pair = user + ':' + (password == null ? "" : new String(password));
		authorization = user.isEmpty() ? "" : "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	/** @throws IOException with a sentence for the user */
	Fetched get(String etag, String modified) throws IOException {
		String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(java.util.Locale.ROOT);
		try {
			return switch (scheme) {
				case "http", "https" -> http((HttpURLConnection) address.toURL().openConnection(), etag, modified);
				case "file" -> file(Path.of(address), etag);
				default -> throw new IOException("The address begins neither with https: nor with http: or file:.");
			};
		} catch (UnknownHostException e) {
			throw new IOException("The server " + address.getHost() + " is not known.", e);
		} catch (SocketTimeoutException e) {
			throw new IOException("The server " + address.getHost() + " does not answer.", e);
		} catch (SSLException e) {
			throw new IOException("No secure connection to " + address.getHost() + ": its certificate is not trusted.", e);
		} catch (NoSuchFileException e) {
			throw new IOException("There is no file " + e.getFile() + '.', e);
		} catch (java.net.ConnectException e) {
			throw new IOException("The server " + address.getHost() + " cannot be reached.", e);
		} catch (IllegalArgumentException e) {
			throw new IOException("The address cannot be used.", e);
		}
	}

	private Fetched http(HttpURLConnection c, String etag, String modified) throws IOException {
		prepare(c);
		if (!etag.isEmpty()) {
			c.setRequestProperty("If-None-Match", etag);
		} else if (!modified.isEmpty()) {
			c.setRequestProperty("If-Modified-Since", modified);
		}
		try {
			int status = c.getResponseCode();
			if (status == HttpURLConnection.HTTP_NOT_MODIFIED) {
				return new Fetched(true, new byte[0], etag, modified);
			}
			if (status == 401 || status == 403) {
				throw new IOException("The server " + address.getHost() + " refuses user name or password.");
			}
			if (status != 200) {
				throw new IOException("The server " + address.getHost() + " answers " + status + " instead of a list.");
			}
			try (InputStream in = c.getInputStream()) {
				return new Fetched(false, limited(in), header(c, "ETag"), header(c, "Last-Modified"));
			}
		} finally {
			c.disconnect();
		}
	}

	private void prepare(HttpURLConnection c) {
		c.setConnectTimeout(CONNECT_MILLIS);
		c.setReadTimeout(READ_MILLIS);
		c.setUseCaches(false);
		c.setRequestProperty("Accept", "application/json, text/csv;q=0.9, */*;q=0.5");
		c.setRequestProperty("User-Agent", "Webphone");
		if (!authorization.isEmpty()) {
			c.setRequestProperty("Authorization", authorization);
			// A password must not follow a redirection to somebody else.
			c.setInstanceFollowRedirects(false);
		}
		if (c instanceof HttpsURLConnection https) {
			tls.ifPresent(https::setSSLSocketFactory);
		}
	}

	private static String header(URLConnection c, String name) {
		String value = c.getHeaderField(name);
		return value == null ? "" : value;
	}

	private static Fetched file(Path file, String etag) throws IOException {
		String now = Files.getLastModifiedTime(file).toMillis() + "-" + Files.size(file);
		if (now.equals(etag)) {
			return new Fetched(true, new byte[0], etag, "");
		}
		try (InputStream in = Files.newInputStream(file)) {
			return new Fetched(false, limited(in), now, "");
		}
	}

	private static byte[] limited(InputStream in) throws IOException {
		byte[] body = in.readNBytes(GREATEST + 1);
		if (body.length > GREATEST) {
			throw new IOException("The list is larger than " + (GREATEST >> 20) + " MB.");
		}
		return body;
	}
}
