package org.webphone.sip.internal;

import org.osgi.service.component.annotations.Component;
import org.webphone.sip.SipException;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipStackFactory;

/** Opens stacks. */
@Component(service = SipStackFactory.class)
public final class StackFactory implements SipStackFactory {

	@Override
	public SipStack open(SipStackConfig config, SipInbox inbox) throws SipException {
		return StackImpl.open(config, inbox, Timers.RFC, new DnsRecords());
	}
}
