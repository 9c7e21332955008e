package org.webphone.sip.internal;

import org.osgi.service.component.annotations.Component;
import org.webphone.sip.SipException;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipStackFactory;

/** Opens stacks on JAIN SIP. */
@Component(service = SipStackFactory.class)
public final class JainStackFactory implements SipStackFactory {

	@Override
	public SipStack open(SipStackConfig config, SipInbox inbox) throws SipException {
		throw new SipException("The SIP stack is not built yet.", null);
	}
}
