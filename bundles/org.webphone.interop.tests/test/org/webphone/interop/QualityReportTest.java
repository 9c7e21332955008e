package org.webphone.interop;

import static org.webphone.interop.Limits.LATER;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Linphone;
import org.webphone.testbench.LinphoneSetup;

/** How well the other party hears us, in the VoIP metrics of RFC 3611 that a foreign phone sends. */
class QualityReportTest {

	/** Its first report is of the moment in which both programs open their sound; one of those that follow must be good. */
	@Test
	void linphoneTellsHowWellItHearsUs() {
		try (Linphone linphone = LinphoneSetup.named("501").tone(620).config("[rtp]", "rtcp_xr_enabled=1",
				"rtcp_xr_voip_metrics_enabled=1", "rtcp_xr_stat_summary_enabled=1", "rtcp_xr_rcvr_rtt_mode=all",
				"rtcp_xr_rcvr_rtt_max_size=10000").start();
				AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register").and("--audio-in", "tone:440").start()) {
			agent.awaitCall(agent.dial(linphone.uri()), "active", LATER);
			agent.await("a good opinion of linphone's", LATER,
					event -> event.has("remoteMos") && event.get("remoteMos").getAsDouble() > 3.5);
		}
	}
}
