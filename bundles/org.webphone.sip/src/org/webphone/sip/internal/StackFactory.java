package org.webphone.sip.internal;

import java.security.Security;
import java.util.EnumSet;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.webphone.sip.SipException;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipServer;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipStackFactory;
import org.webphone.sip.SipTransport;

/** Opens stacks. */
@Component(service = SipStackFactory.class)
public final class StackFactory implements SipStackFactory {

	/** The JDK remembers for ten seconds that there was no answer; a network that came back is to be used at once. */
	public StackFactory() {
		Security.setProperty("networkaddress.cache.negative.ttl", "0");
	}

	@Override
	public List<SipServer> discover(String domain) {
		return new DnsRecords().find(domain, SipTransport.TLS, EnumSet.allOf(SipTransport.class)).stream()
				.map(s -> new SipServer(s.transport(), s.target(), s.port())).toList();
	}

	@Override
	public SipStack open(SipStackConfig config, SipInbox inbox) throws SipException {
		return StackImpl.open(config, inbox, Timers.RFC, new DnsRecords());
	}
}
