package org.webphone.testbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the files that linphonec reads at its start. */
final class LinphoneConfig {

	private static final int RTP_PORTS = 16;
	/** Codecs that the file does not name are added by the program and switched on. */
	private static final List<String> KNOWN = List.of("opus/48000/2", "speex/16000/1", "speex/8000/1", "speex/32000/1", "PCMU/8000/1",
			"PCMA/8000/1", "GSM/8000/1", "G722/8000/1", "iLBC/8000/1", "L16/44100/2", "L16/44100/1", "BV16/8000/1",
			"G729/8000/1");

	private LinphoneConfig() {
	}

	static void write(LinphoneSetup setup, Path folder, int sipPort) {
		int rtp = Ports.freeBlock(RTP_PORTS);
		boolean registers = !setup.domain().isEmpty();
		String domain = registers ? setup.domain() : "127.0.0.1:" + sipPort;
		List<String> lines = new ArrayList<>(List.of("[sip]",
				"sip_port=" + sipPort, "sip_tcp_port=" + sipPort, "sip_tls_port=" + (setup.transport().equals("tls") ? -2 : -1),
				"guess_hostname=0", "contact=sip:" + setup.user() + "@" + domain, "use_ipv6=0", "default_proxy="
						+ (registers ? 0 : -1), "register_only_when_network_is_up=0", "auto_net_state_mon=0", "inc_timeout=60",
				"media_encryption=" + setup.encryption(), "keepalive_period=60000", "verify_server_certs=0", "verify_server_cn=0",
				"[net]", "mtu=0",
				"[app]", "media_encryption_mandatory=" + (setup.mandatory() ? 1 : 0),
				"[rtp]", "audio_rtp_port=" + rtp + "-" + (rtp + RTP_PORTS - 1),
				"[video]", "enabled=0", "capture=0", "display=0",
				"[sound]", "echocancellation=0", "agc=0"));
		if (registers) {
			lines.addAll(List.of("[proxy_0]", "reg_proxy=<sip:" + setup.route() + ";transport=" + setup.transport() + ">",
					"reg_route=<sip:" + setup.route() + ";transport=" + setup.transport() + ";lr>",
					"reg_identity=sip:" + setup.user() + "@" + domain, "reg_expires=600", "reg_sendregister=1", "publish=0",
					"[auth_info_0]", "username=" + setup.user(), "passwd=" + setup.password(), "realm=" + domain));
		}
		int number = 0;
		for (String codec : codecs(setup)) {
			String[] parts = codec.split("/");
			lines.addAll(List.of("[audio_codec_" + number++ + "]", "mime=" + parts[0], "rate=" + parts[1], "channels=" + parts[2],
					"enabled=" + (chosen(setup, codec) ? 1 : 0)));
		}
		lines.addAll(setup.config());
		Workspace.write(folder, "linphonerc", String.join("\n", lines) + "\n");
		try {
			// It ends at once where this is missing.
			Files.createDirectories(folder.resolve(".local/share/linphone"));
			Files.createDirectories(folder.resolve(".config/linphone"));
		} catch (IOException e) {
			throw new BenchException("cannot make folders in " + folder, e);
		}
	}

	/** Those chosen come first, in the order of the setup. */
	private static List<String> codecs(LinphoneSetup setup) {
		List<String> all = new ArrayList<>();
		setup.codecs().forEach(name -> KNOWN.stream().filter(known -> known.startsWith(name + "/")).forEach(all::add));
		KNOWN.stream().filter(known -> !all.contains(known)).forEach(all::add);
		return all;
	}

	private static boolean chosen(LinphoneSetup setup, String codec) {
		return setup.codecs().stream().anyMatch(name -> codec.startsWith(name + "/"));
	}
}
