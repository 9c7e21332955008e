package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a web server that does what the test wants. */
class FetchTest {

	private static final byte[] LIST = "name,phone\nAnna,442\n".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path folder;

	private TinyServer server;

	@BeforeEach
	void open() throws IOException {
		server = new TinyServer();
		server.body = LIST;
	}

	@AfterEach
	void close() throws IOException {
		server.close();
	}

	private Fetch fetch(String url, String user) {
		return new Fetch(URI.create(url), Optional.empty(), user, "secret".toCharArray(), Duration.ofMillis(1500));
	}

	private byte[] body() throws IOException {
		return fetch(server.url(), "").get("", "").body();
	}

	private String refused(String url) {
		return assertThrows(IOException.class, () -> fetch(url, "").get("", "")).getMessage();
	}

	private static byte[] packed(byte[] plain) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(out)) {
			gzip.write(plain);
		}
		return out.toByteArray();
	}

	@Test
	void unpacksAListThatTheServerPacked() throws IOException {
		server.body = packed(LIST);
		server.headers = "Content-Encoding: gzip\r\n";
		assertArrayEquals(LIST, body());
		assertTrue(server.requests.getLast().contains("Accept-Encoding: gzip"));
		server.headers = "Content-Type: application/gzip\r\n";
		assertArrayEquals(LIST, body(), "a packed file is unpacked too");
		server.body = LIST;
		server.headers = "Content-Encoding: gzip\r\n";
		assertArrayEquals(LIST, body(), "what is not packed, whatever the head says, is a list");
		Path file = Files.write(folder.resolve("list.csv.gz"), packed(LIST));
		assertArrayEquals(LIST, fetch(file.toUri().toString(), "").get("", "").body());
	}

	@Test
	void aListThatIsTooLargeUnpackedIsRefused() throws IOException {
		server.body = packed(new byte[Fetch.GREATEST + 1]);
		assertEquals("The list is larger than 64 MB.", refused(server.url()));
	}

	@Test
	void aListThatBreaksOffIsRefused() throws IOException {
		server.announcedMore = 100;
		assertEquals("The list of 127.0.0.1 broke off.", refused(server.url()));
		byte[] half = packed(LIST);
		server.announcedMore = 0;
		server.body = java.util.Arrays.copyOf(half, half.length - 10);
		assertEquals("The list of 127.0.0.1 broke off or is damaged.", refused(server.url()));
	}

	@Test
	void aServerThatDripsIsNotWaitedForWithoutEnd() {
		server.body = new byte[10_000];
		server.dripMillis = 50;
		assertEquals("The list did not arrive within 1 seconds.", refused(server.url()));
	}

	@Test
	void followsARedirectionButNotRoundInACircle() throws IOException {
		String host = server.url().replace("/list", "");
		server.redirections.put("/old", "/older");
		server.redirections.put("/older", host + "/list");
		assertArrayEquals(LIST, fetch(host + "/old", "").get("", "").body());
		server.redirections.put("/list", "/old");
		assertEquals("The server 127.0.0.1 redirects again and again.", refused(host + "/old"));
		server.redirections.put("/file", "file:///etc/passwd");
		assertEquals("The server 127.0.0.1 redirects to an address that cannot be used.", refused(host + "/file"));
	}

	@Test
	void aPasswordIsNotTakenAlongToAnotherServer() throws IOException {
		try (var other = new TinyServer()) {
			other.body = LIST;
			server.redirections.put("/moved", other.url());
			server.redirections.put("/near", "/list");
			fetch(server.url().replace("/list", "/moved"), "me").get("", "");
			assertTrue(server.requests.getLast().contains("Authorization: Basic "));
			assertFalse(other.requests.getLast().contains("Authorization"));
			fetch(server.url().replace("/list", "/near"), "me").get("", "");
			assertTrue(server.requests.getLast().contains("GET /list") && server.requests.getLast().contains("Authorization"));
		}
	}

	@Test
	void asksForWhatChangedSinceByMarkElseByDate() throws IOException {
		server.etag = "\"v1\"";
		server.headers = "Last-Modified: Tue, 07 Apr 2026 10:00:00 GMT\r\n";
		Fetched first = fetch(server.url(), "").get("", "");
		assertEquals("\"v1\"", first.etag());
		assertTrue(fetch(server.url(), "").get(first.etag(), first.modified()).unchanged());
		fetch(server.url(), "").get("", first.modified());
		assertTrue(server.requests.getLast().contains("If-Modified-Since: Tue, 07 Apr 2026 10:00:00 GMT"));
	}
}
