package org.webphone.testbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real registrar and proxy with digest authentication on both loopback addresses, UDP and TCP on one port. It asks for
 * credentials for REGISTER and INVITE alike and stays in the path of a call (Record-Route).
 */
public final class Kamailio implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(20);

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
		for (String address : List.of("127.0.0.1", "[::1]")) {
			listen.add("listen=udp:" + address + ":" + port);
			listen.add("listen=tcp:" + address + ":" + port);
			// Without its port an alias would make every phone on this address "myself".
			listen.add("alias=\"" + address + ":" + port + "\"");
		}
		listen.add("alias=\"" + setup.realm() + "\"");
		String text = Workspace.resource(Kamailio.class, "kamailio.cfg")
				.replace("<<listen>>", String.join("\n", listen))
				.replace("<<realm>>", setup.realm())
				.replace("<<expires>>", Integer.toString(setup.expires()))
				.replace("<<nonceLife>>", Integer.toString(setup.nonceLife()))
				.replace("<<saveFlags>>", setup.severalContacts() ? "0x00" : "0x04")
				.replace("<<db>>", folder.toString());
		Workspace.write(folder, "kamailio.cfg", text);
		Workspace.write(folder, "version", "table_name(string) table_version(int)\nsubscriber:7\n");
		Workspace.write(folder, "subscriber", setup.users().entrySet().stream()
				.map(user -> user.getKey() + ":" + setup.realm() + ":" + user.getValue() + "\n")
				.collect(Collectors.joining("", "username(string) domain(string) password(string)\n", "")));
	}

	/** Starts it again after {@link #stop()}: same port, same users, registrations forgotten. */
	public void resume() {
		process = PeerProcess.start("kamailio", folder,
				List.of(Needs.program("kamailio").toString(), "-f", folder.resolve("kamailio.cfg").toString(), "-DD", "-E",
						"-m", "32", "-M", "4", "-Y", folder.toString(), "-w", folder.toString(),
						"-P", folder.resolve("kamailio.pid").toString()),
				Map.of());
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

	/** The port of UDP and TCP on 127.0.0.1 and ::1. */
	public int port() {
		return port;
	}

	/** {@code host:port} on IPv4. */
	public String address() {
		return "127.0.0.1:" + port;
	}

	/** {@code [host]:port} on IPv6. */
	public String address6() {
		return "[::1]:" + port;
	}

	/** The SIP address of a user here (IPv4). */
	public String uri(String user) {
		return "sip:" + user + "@" + address();
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

	@Override
	public void close() {
		process.close();
	}
}
