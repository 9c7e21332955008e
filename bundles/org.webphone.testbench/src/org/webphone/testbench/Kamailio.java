package org.webphone.testbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real registrar and proxy with digest authentication on both loopback addresses, UDP and TCP on one port. It asks for
 * credentials for REGISTER and INVITE alike and stays in the path of a call (Record-Route).
 */
public final class Kamailio implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(20);
	/** Empty tables that its presence modules read at their start; all the rest they keep in memory. */
	private static final Map<String, String> TABLES = Map.of(
			"presentity", "id(int,auto) username(string) domain(string) event(string) etag(string) expires(int) "
					+ "received_time(int) body(string) sender(string) priority(int) ruid(string,null)",
			"active_watchers", "id(int,auto) presentity_uri(string) watcher_username(string) watcher_domain(string) "
					+ "to_user(string) to_domain(string) event(string) event_id(string,null) to_tag(string) from_tag(string) "
					+ "callid(string) local_cseq(int) remote_cseq(int) contact(string) record_route(string,null) expires(int) "
					+ "status(int) reason(string,null) version(int) socket_info(string) local_contact(string) from_user(string) "
					+ "from_domain(string) updated(int) updated_winfo(int) flags(int) user_agent(string,null)",
			"watchers", "id(int,auto) presentity_uri(string) watcher_username(string) watcher_domain(string) event(string) "
					+ "status(int) reason(string,null) inserted_time(int)",
			"xcap", "id(int,auto) username(string) domain(string) doc(string) doc_type(int) etag(string) source(int) "
					+ "doc_uri(string) port(int)",
			"pua", "id(int,auto) pres_uri(string) pres_id(string) event(int) expires(int) desired_expires(int) flag(int) "
					+ "etag(string) tuple_id(string,null) watcher_uri(string) call_id(string) to_tag(string) from_tag(string) "
					+ "cseq(int) record_route(string,null) contact(string) remote_contact(string) version(int) "
					+ "extra_headers(string)");

	private final KamailioSetup setup;
	private final int port;
	private final Path folder;
	private PeerProcess process;

	private Kamailio(KamailioSetup setup, int port, Path folder) {
		this.setup = setup;
		this.port = port;
		this.folder = folder;
	}

	static Kamailio start(KamailioSetup setup) {
		Needs.program("kamailio");
		int port = setup.port() == 0 ? Ports.free() : setup.port();
		Kamailio kamailio = new Kamailio(setup, port, Workspace.create("kamailio"));
		kamailio.writeFiles();
		kamailio.resume();
		return kamailio;
	}

	private void writeFiles() {
		List<String> listen = new ArrayList<>();
		for (String address : setup.exchange().hosts()) {
			listen.add("listen=udp:" + address + ":" + port);
			listen.add("listen=tcp:" + address + ":" + port);
			if (setup.exchange().tls().isPresent()) {
				listen.add("listen=tls:" + address + ":" + tlsPort());
				listen.add("alias=\"" + address + ":" + tlsPort() + "\"");
			}
			// Without its port an alias would make every phone on this address "myself".
			listen.add("alias=\"" + address + ":" + port + "\"");
		}
		listen.add("alias=\"" + setup.realm() + "\"");
		setup.exchange().tls().ifPresent(tls -> {
			listen.addFirst("enable_tls=yes");
			Workspace.write(folder, "tls.cfg", "[server:default]\nmethod = TLSv1.2+\nprivate_key = " + tls.key()
					+ "\ncertificate = " + tls.certificate() + tls.authority().map(ca -> "\nca_list = " + ca
							+ "\nverify_certificate = yes\nrequire_certificate = yes\n").orElse("\n"));
		});
		String text = Workspace.resource(Kamailio.class, "kamailio.cfg")
				.replace("<<listen>>", String.join("\n", listen))
				.replace("<<realm>>", setup.realm())
				.replace("<<expires>>", Integer.toString(setup.expires()))
				.replace("<<nonceLife>>", Integer.toString(setup.nonceLife()))
				.replace("<<saveFlags>>", setup.severalContacts() ? "0x00" : "0x04")
				.replace("<<minExpires>>", Integer.toString(setup.exchange().minExpires()))
				.replace("<<digest>>", setup.exchange().digest())
				.replace("<<address>>", address())
				.replace("<<port>>", Integer.toString(port))
				.replace("<<routes>>", String.join("\n", setup.exchange().routes()))
				.replace("<<db>>", folder.toString());
		Workspace.write(folder, "kamailio.cfg", text);
		Workspace.write(folder, "version", "table_name(string) table_version(int)\nsubscriber:7\n"
				+ "presentity:5\nactive_watchers:12\nwatchers:3\nxcap:4\npua:7\n");
		TABLES.forEach((table, columns) -> Workspace.write(folder, table, columns + "\n"));
		Workspace.write(folder, "subscriber", setup.users().entrySet().stream()
				.map(user -> user.getKey() + ":" + setup.realm() + ":" + user.getValue() + "\n")
				.collect(Collectors.joining("", "username(string) domain(string) password(string)\n", "")));
	}

	/** Starts it again after {@link #stop()}: same port, same users, registrations forgotten. */
	public void resume() {
		List<String> command = new ArrayList<>(NetNamespace.prefix(setup.exchange().namespace()));
		command.addAll(List.of(Needs.program("kamailio").toString(), "-f", folder.resolve("kamailio.cfg").toString(), "-DD",
				"-E", "-m", "32", "-M", "4", "-Y", folder.toString(), "-w", folder.toString(),
				"-P", folder.resolve("kamailio.pid").toString()));
		if (setup.exchange().presence()) {
			command.addAll(List.of("-A", "WITH_PRESENCE"));
		}
		if (setup.exchange().tls().isPresent()) {
			command.addAll(List.of("-A", "WITH_TLS"));
		}
		process = PeerProcess.start("kamailio", folder, command, Map.of());
		if (!setup.exchange().namespace().isEmpty()) {
			// From here nothing in there can be asked.
			process.awaitLine("readiness", START, line -> line.contains("bench ready"));
			return;
		}
		try (SipProbe probe = SipProbe.udp("127.0.0.1", port)) {
			Await.until(() -> "Kamailio to answer, see " + process.log(), START, () -> {
				if (!process.isAlive()) {
					throw new BenchException("Kamailio did not start, see " + process.log());
				}
				return probe.options(Duration.ofMillis(200)).startsWith("SIP/2.0 200");
			});
		} catch (RuntimeException | Error e) {
			process.close();
			throw e;
		}
	}

	/** Takes it away: nothing answers on its port any more. */
	public void stop() {
		process.close();
	}

	/** The port of TLS, where it speaks that. */
	public int tlsPort() {
		return port + 1;
	}

	/** The port of UDP and TCP. */
	public int port() {
		return port;
	}

	/** {@code host:port} of its first address. */
	public String address() {
		return setup.exchange().hosts().getFirst() + ":" + port;
	}

	/** {@code [host]:port} on IPv6. */
	public String address6() {
		return "[::1]:" + port;
	}

	/** The SIP address of a user here (IPv4). */
	public String uri(String user) {
		return "sip:" + user + "@" + address();
	}

	/** The realm of its challenges. */
	public String realm() {
		return setup.realm();
	}

	/** The SIP address of a user at the domain of its realm, which no name server knows. */
	public String domainUri(String user) {
		return "sip:" + user + "@" + setup.realm();
	}

	/** The password of a user here. */
	public String password(String user) {
		return setup.users().get(user);
	}

	/** Waits until this user has registered since the last start. */
	public void awaitRegistered(String user, Duration limit) {
		process.awaitLine("registration of " + user, limit, line -> line.contains("bench saved " + user + " "));
	}

	/** Waits until this user has removed the registration since the last start. */
	public void awaitRemoved(String user, Duration limit) {
		process.awaitLine("end of registration of " + user, limit, line -> line.endsWith("bench removed " + user));
	}

	/** How often it accepted a registration of this user since the last start. */
	public long registrations(String user) {
		return process.lines().stream().filter(line -> line.contains("bench saved " + user + " ")).count();
	}

	/** What it was asked since the last start, as {@code METHOD uri from user transport host:port CSeq Call-ID}. */
	public List<String> requests(String method) {
		String mark = "bench request ";
		return process.lines().stream().filter(line -> line.contains(mark + method + " "))
				.map(line -> line.substring(line.indexOf(mark) + mark.length())).toList();
	}

	/** Every message that reached it since the last start, in the order in which it was told. */
	public List<String> messages() {
		String mark = "bench message ";
		return process.lines().stream().filter(line -> line.contains(mark))
				.map(line -> line.substring(line.indexOf(mark) + mark.length()).strip()).map(Kamailio::text).toList();
	}

	private static String text(String hexadecimal) {
		return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.UTF_8);
	}

	/** The messages that begin so, for example {@code "REFER "} or {@code "SIP/2.0 202 "}. */
	public List<String> messages(String start) {
		return messages().stream().filter(message -> message.startsWith(start)).toList();
	}

	@Override
	public void close() {
		process.close();
	}
}
