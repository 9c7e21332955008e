package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.Workspace;

import com.google.gson.JsonObject;

/** A codec of somebody else: a bundle compiled against nothing but the finished product, as docs/extending.md shows it. */
class ForeignCodecTest {

	private static final String COMMAND = "webphone.agent.command";
	private static final String NAME = "com.example.linear";

	@Test
	void aCodecOfAnotherBundleIsOfferedAndCarriesACall() throws IOException {
		var product = ReducedProduct.whole();
		product.add(NAME, bundle(product));
		String before = System.getProperty(COMMAND, "");
		System.setProperty(COMMAND, product.launcher() + " agent");
		try (Baresip baresip = BaresipSetup.named("423").config("module l16.so").codecs("L16/16000/1").tone(660).start();
				AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register").and("--codecs", "l16,PCMA",
						"--audio-in", "tone:440", "--audio-out", "heard.wav").environment(product.user()).start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitMore("baresip", baresip::heard, 440);
			Hearing.awaitMore("the agent", agent::heard, 660);
			JsonObject media = agent.await("figures", SOON, e -> "media".equals(AgentProcess.text(e, "event")) && e.get("rxPackets").getAsInt() > 40);
			assertEquals("L16", AgentProcess.text(media, "codec"), media.toString());
			agent.tell("hangup", "call", call);
			assertEquals("normal", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
		} finally {
			System.setProperty(COMMAND, before);
		}
	}

	/** The sources and the two lists beside this class, made into a bundle. */
	private static Path bundle(ReducedProduct product) throws IOException {
		Path folder = Workspace.create("codec");
		Path source = Workspace.write(folder, "LinearCodec.java", Workspace.resource(ForeignCodecTest.class, "LinearCodec.java.txt"));
		String libraries;
		try (Stream<Path> jars = Files.list(product.folder().resolve("plugins"))) {
			libraries = jars.filter(p -> p.toString().endsWith(".jar")).map(Path::toString).collect(Collectors.joining(":"));
		}
		var said = new ByteArrayOutputStream();
		int compiled = ToolProvider.getSystemJavaCompiler().run(null, said, said, "--release", "21", "-proc:none", "-cp", libraries,
				"-d", folder.resolve("classes").toString(), source.toString());
		assertTrue(compiled == 0, said::toString);
		Path jar = folder.resolve(NAME + ".jar");
		var manifest = new Manifest();
		try (var lines = ForeignCodecTest.class.getResourceAsStream("linear-codec.MF")) {
			manifest.read(lines);
		}
		try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest); Stream<Path> all = Files.walk(folder.resolve("classes"))) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				put(out, folder.resolve("classes").relativize(file).toString(), Files.readAllBytes(file));
			}
			put(out, "OSGI-INF/codecs.xml", Workspace.resource(ForeignCodecTest.class, "linear-codec.xml").getBytes());
		}
		return jar;
	}

	private static void put(JarOutputStream out, String name, byte[] octets) throws IOException {
		out.putNextEntry(new JarEntry(name));
		out.write(octets);
		out.closeEntry();
	}
}
