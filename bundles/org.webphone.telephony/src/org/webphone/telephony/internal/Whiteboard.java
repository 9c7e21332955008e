package org.webphone.telephony.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.TrustQuestion;
import org.webphone.telephony.spi.LineProvider;
import org.webphone.telephony.spi.PartyResolver;

/** Binds what other bundles bring, whenever it comes, to the call model. Nobody depends on this component, so there is no cycle. */
@Component(immediate = true, service = {})
public final class Whiteboard {

	private final Switchboard board;

	@Activate
	public Whiteboard(@Reference CallModel model) {
		board = model.board();
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addProvider(LineProvider provider) {
		board.neighbours.providers.add(provider);
	}

	void removeProvider(LineProvider provider) {
		board.neighbours.providers.remove(provider);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addCallListener(CallListener listener) {
		board.callListeners.add(listener);
	}

	void removeCallListener(CallListener listener) {
		board.callListeners.remove(listener);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addAccountListener(AccountListener listener) {
		board.accountListeners.add(listener);
	}

	void removeAccountListener(AccountListener listener) {
		board.accountListeners.remove(listener);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addResolver(PartyResolver resolver) {
		board.neighbours.resolvers.add(resolver);
	}

	void removeResolver(PartyResolver resolver) {
		board.neighbours.resolvers.remove(resolver);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addQuestion(TrustQuestion question) {
		board.neighbours.questions.add(question);
	}

	void removeQuestion(TrustQuestion question) {
		board.neighbours.questions.remove(question);
	}
}
