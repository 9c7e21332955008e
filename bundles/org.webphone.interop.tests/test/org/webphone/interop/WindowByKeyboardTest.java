package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.webphone.testbench.Needs;
import org.webphone.testbench.NetNamespace;
import org.webphone.testbench.PeerProcess;
import org.webphone.testbench.Workspace;
import org.webphone.testbench.XvfbDisplay;

/**
 * Somebody who sees nothing and has no mouse makes a call, mutes, holds and records it, hands it over and finds the missed one. Keys go into
 * the display; what comes back is only what the accessibility bus (AT-SPI) tells another process. It waits for a caller to give up, beside the
 * other tests.
 */
@Execution(ExecutionMode.CONCURRENT)
class WindowByKeyboardTest {

	private static final Duration LIMIT = Duration.ofMinutes(8);
	/** The system's own interpreter: its accessibility library is not installed for others. */
	private static final String PYTHON = "/usr/bin/python3";
	private static final String CHECK = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi";

	@Test
	void callsHoldsTransfersAndReadsTheMissedListWithTheKeyboardOnly() throws IOException {
		walk(List.of(), "demo", "");
	}

	@Test
	void whoSignsInWithoutANetworkIsToldSo() throws IOException {
		try (NetNamespace nowhere = NetNamespace.create()) {
			walk(List.of(Needs.program("ip").toString(), "netns", "exec", nowhere.name()), "", "offline");
		}
	}

	/**
	 * @param inside what stands before the command, for a network of its own
	 * @param option of the product
	 * @param what   of the script
	 */
	private static void walk(List<String> inside, String option, String what) throws IOException {
		Needs.programs("dbus-run-session", "xdotool", "python3");
		var product = ReducedProduct.whole();
		if (!succeeds(product, List.of(PYTHON, "-c", CHECK), Map.of())) {
			Needs.missing("program absent: python3-gi and gir1.2-atspi-2.0 are not installed; `./webphone test` names what the tests need");
		}
		Path script = Workspace.write(product.folder(), "window_by_keyboard.py",
				Workspace.resource(WindowByKeyboardTest.class, "window_by_keyboard.py"));
		try (XvfbDisplay display = XvfbDisplay.start(1400, 900)) {
			Map<String, String> environment = new HashMap<>(product.user());
			environment.putAll(display.environment());
			environment.put("XDG_RUNTIME_DIR", product.folder().toString());
			environment.put("LANG", "C.UTF-8");
			List<String> command = Stream.concat(inside.stream(), Stream.of(Needs.program("dbus-run-session").toString(), "--", "sh", "-c",
					"\"$0\" $3 & phone=$!; \"$1\" \"$2\" $4; told=$?; kill $phone; wait $phone; exit $told", product.launcher().toString(), PYTHON,
					script.toString(), option, what)).toList();
			try (PeerProcess user = PeerProcess.start("keyboard", product.folder(), command, environment)) {
				assertEquals(OptionalInt.of(0), user.awaitExit(LIMIT), () -> String.join("\n", user.lines()));
			}
		}
		// The registry of extensions is written by a platform that was stopped, not by one that was torn down.
		try (Stream<Path> written = Files.walk(product.folder().resolve("cache"))) {
			assertTrue(written.anyMatch(file -> file.getFileName().toString().startsWith(".mainData")),
					"a desktop that the system ends stops in order");
		}
	}

	private static boolean succeeds(ReducedProduct product, List<String> command, Map<String, String> environment) {
		try (PeerProcess process = PeerProcess.start("check", product.folder(), command, environment)) {
			return process.awaitExit(Limits.SOON).equals(OptionalInt.of(0));
		}
	}
}
