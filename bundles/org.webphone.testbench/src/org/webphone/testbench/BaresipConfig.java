package org.webphone.testbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the folder that baresip reads at its start. */
final class BaresipConfig {

	private static final int RATE = 8000;
	private static final Duration TALK = Duration.ofMinutes(2);
	private static final int RTP_PORTS = 16;

	private BaresipConfig() {
	}

	static void write(BaresipSetup setup, Path folder, int sipPort, int controlPort) {
		Path speech = Wav.tone(RATE, setup.toneHz() == 0 ? 1 : setup.toneHz(), setup.toneHz() == 0 ? -120 : -10, TALK)
				.write(folder.resolve("speech.wav"));
		int rtp = Ports.freeBlock(RTP_PORTS);
		List<String> lines = new ArrayList<>(setup.config());
		lines.addAll(List.of("poll_method epoll",
				"sip_listen " + bracketed(setup.host()) + ":" + sipPort,
				"net_interface " + setup.host(),
				"rtp_ports " + rtp + "-" + (rtp + RTP_PORTS - 1),
				"rtp_stats no",
				"call_local_timeout 60",
				"ausrc_srate " + RATE,
				"auplay_srate " + RATE,
				"ausrc_channels 1",
				"auplay_channels 1",
				"module_path " + modules(),
				"module g711.so",
				"module g722.so",
				"module aufile.so",
				"module sndfile.so",
				"snd_path .")); // relative: it cuts names of more than 127 bytes
		if (!setup.encryption().isEmpty()) {
			lines.add("module srtp.so");
		}
		if (setup.sound() == null) {
			lines.add("audio_source aufile," + speech);
		} else {
			lines.add("module alsa.so");
			lines.add("audio_source alsa,pulse");
			lines.add("audio_player alsa,pulse");
		}
		lines.addAll(List.of("module_tmp account.so", "module_app menu.so", "module_app ctrl_tcp.so",
				"ctrl_tcp_listen 127.0.0.1:" + controlPort));
		Workspace.write(folder, "config", String.join("\n", lines) + "\n");
		Workspace.write(folder, "accounts", account(setup, sipPort) + "\n");
		Workspace.write(folder, "contacts", "");
	}

	private static String account(BaresipSetup setup, int sipPort) {
		boolean registers = !setup.domain().isEmpty();
		String domain = registers ? setup.domain() : bracketed(setup.host()) + ":" + sipPort;
		return "<sip:" + setup.user() + "@" + domain + (setup.tcp() ? ";transport=tcp" : "") + ">"
				+ ";regint=" + (registers ? 600 : 0)
				+ (setup.password().isEmpty() ? "" : ";auth_user=" + setup.user() + ";auth_pass=" + setup.password())
				+ (setup.outbound().isEmpty() ? "" : ";outbound=\"sip:" + setup.outbound() + (setup.tcp() ? ";transport=tcp" : "") + "\"")
				+ (setup.encryption().isEmpty() ? "" : ";mediaenc=" + setup.encryption())
				+ ";answermode=" + (setup.answers() ? "auto" : "manual")
				+ ";audio_codecs=" + String.join(",", setup.codecs());
	}

	static String bracketed(String host) {
		return host.contains(":") ? "[" + host + "]" : host;
	}

	private static String modules() {
		return Stream.of("/usr/lib/baresip/modules", "/usr/local/lib/baresip/modules")
				.filter(folder -> Files.isDirectory(Path.of(folder))).findFirst()
				.orElse("/usr/lib/baresip/modules");
	}
}
