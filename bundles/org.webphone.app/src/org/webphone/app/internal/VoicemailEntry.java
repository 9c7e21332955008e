package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.webphone.core.Subscription;
import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.UiKit;

/** The light of the voicemail in the rail: how many messages are new; one press listens. */
final class VoicemailEntry {

	private final RailItem item;
	private final Rail rail;
	private final Messages messages;
	private final VoicemailModel model;

	VoicemailEntry(Rail rail, UiKit kit, Messages messages, VoicemailModel model) {
		this.rail = rail;
		this.messages = messages;
		this.model = model;
		item = rail.below(Icon.VOICEMAIL);
		item.onPress(model::listen);
		Subscription changes = model.observe(this::refresh);
		item.addListener(SWT.Dispose, e -> {
			changes.close();
			model.close();
		});
		kit.language().speak(item, this::refresh);
	}

	RailItem item() {
		return item;
	}

	private void refresh() {
		item.text(messages.get("Rail_voicemail")).badge(model.badge());
		boolean callable = model.number().isPresent();
		item.setEnabled(callable);
		String count = messages.get("Rail_newMessages", model.fresh());
		item.spoken(messages.get("Rail_voicemail") + ", " + count);
		item.setToolTipText(!model.problem().isEmpty() ? model.problem()
				: callable ? messages.get("Rail_listen", count) : messages.get("Rail_noVoicemailNumber"));
		rail.showBelow(model.exists());
	}
}
