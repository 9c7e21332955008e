package org.webphone.contacts.internal;

import static org.webphone.contacts.internal.Waiting.waitFor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * OpenLDAP's server on the loopback interface, with a company of {@value #PEOPLE} people and two named ones, and a
 * certificate of an authority that the test has made.
 */
final class Slapd implements AutoCloseable {

	static final String BASE = "dc=example,dc=org";
	static final String USER = "cn=reader,dc=example,dc=org";
	static final String PASSWORD = "sésame";
	static final int PEOPLE = 1300;
	private static final String CONFIGURATION = """
			include /etc/ldap/schema/core.schema
			include /etc/ldap/schema/cosine.schema
			include /etc/ldap/schema/inetorgperson.schema
			modulepath /usr/lib/ldap
			moduleload back_mdb
			pidfile %1$s/slapd.pid
			TLSCACertificateFile %1$s/ca.pem
			TLSCertificateFile %1$s/server.pem
			TLSCertificateKeyFile %1$s/server.key
			database mdb
			suffix "dc=example,dc=org"
			directory %1$s/data
			maxsize 104857600
			limits * size.soft=100 size.hard=100 size.prtotal=unlimited
			access to attrs=userPassword by anonymous auth by * none
			access to dn.subtree="ou=secret,dc=example,dc=org" by dn.exact="cn=reader,dc=example,dc=org" read by * none
			access to * by * read
			""";

	final int port = freePort();
	final int tlsPort = freePort();
	private final Path folder;
	private Process process;

	/** Starts it; where it is not installed the test is skipped, or fails in a strict run. */
	Slapd(Path folder) throws Exception {
		this.folder = Files.createDirectories(folder);
		Path program = Stream.of("/usr/sbin/slapd", "/usr/local/sbin/slapd", "/usr/lib/openldap/slapd").map(Path::of)
				.filter(Files::isExecutable).findFirst().orElse(null);
		if (program == null || !Files.exists(Path.of("/etc/ldap/schema/inetorgperson.schema"))) {
			String reason = "program absent: slapd is not installed; `./webphone test` names what the tests need";
			Assertions.assertFalse(Boolean.getBoolean("webphone.strict"), reason);
			Assumptions.abort(reason);
		}
		// A copy: where AppArmor confines the installed one, it may not read the test's folder.
		Path copy = Files.copy(program, folder.resolve("ldap-server"));
		copy.toFile().setExecutable(true);
		Files.createDirectory(folder.resolve("data"));
		Files.writeString(folder.resolve("slapd.conf"), CONFIGURATION.formatted(folder));
		Files.writeString(folder.resolve("people.ldif"), people());
		run(copy.toString(), "-T", "add", "-q", "-f", folder.resolve("slapd.conf").toString(), "-l", folder.resolve("people.ldif").toString());
		start();
	}

	/** Starts it (again) with the same people. */
	void start() throws IOException {
		process = new ProcessBuilder(folder.resolve("ldap-server").toString(), "-d", "config", "-f", folder.resolve("slapd.conf").toString(),
				"-h", "ldap://127.0.0.1:" + port + "/ ldaps://127.0.0.1:" + tlsPort + '/').redirectErrorStream(true)
				.redirectOutput(folder.resolve("slapd.log").toFile()).start();
		waitFor("slapd listens", () -> !process.isAlive() || listens(port) && listens(tlsPort));
		Assertions.assertTrue(process.isAlive(), () -> {
			try {
				return Files.readString(folder.resolve("slapd.log"));
			} catch (IOException e) {
				return e.getMessage();
			}
		});
	}

	void stop() throws InterruptedException {
		process.destroy();
		process.waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		if (process != null) {
			stop();
		}
	}

	private static String people() {
		var ldif = new StringBuilder("dn: " + BASE + "\nobjectClass: domain\ndc: example\n\n");
		ldif.append("dn: ").append(USER).append("\nobjectClass: person\ncn: reader\nsn: reader\nuserPassword: ").append(PASSWORD)
				.append("\n\n");
		ldif.append("dn: ou=people,").append(BASE).append("\nobjectClass: organizationalUnit\nou: people\n\n");
		ldif.append("dn: ou=secret,").append(BASE).append("\nobjectClass: organizationalUnit\nou: secret\n\n");
		person(ldif, "zoe", "people", "Zoé Müller", "Verkoop", "03/302.44.44", "+32 485 24 49 47");
		person(ldif, "boss", "secret", "Secret Boss", "Board", "03 302 44 99", "");
		for (int i = 0; i < PEOPLE; i++) {
			person(ldif, "p" + i, "people", "Person " + (10_000 + i), "Staff", "03 700 " + (10_000 + i), "");
		}
		return ldif.toString();
	}

	private static void person(StringBuilder ldif, String uid, String where, String name, String department, String work, String mobile) {
		ldif.append("dn: uid=").append(uid).append(",ou=").append(where).append(',').append(BASE)
				.append("\nobjectClass: inetOrgPerson\nuid: ").append(uid).append("\ncn: ").append(name).append("\nsn: ")
				.append(name.substring(name.lastIndexOf(' ') + 1)).append("\ndepartmentNumber: ").append(department)
				.append("\ntelephoneNumber: ").append(work).append("\nmail: ").append(uid).append("@example.org\n");
		ldif.append(mobile.isEmpty() ? "\n" : "mobile: " + mobile + "\n\n");
	}

	private void run(String... command) throws IOException, InterruptedException {
		Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		Assertions.assertEquals(0, p.waitFor(), () -> List.of(command) + ": " + output);
	}

	private static boolean listens(int port) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
