package org.webphone.telephony.internal;

import java.time.Clock;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.webphone.core.Subscription;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DataFolder;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;

/**
 * Makes the call model when somebody first asks for calls or accounts, not before: a headless program names its data
 * folder first. Only then the {@link Whiteboard} has a model to bind listeners to. It is told on the {@code calls}
 * thread, ahead of the first command, because listeners may themselves be on the way to asking for calls.
 */
@Component(service = CallModelComponent.class)
public final class CallModelComponent {

	private final CallModel model = new CallModel(Clock.systemUTC());
	private final Subscription subscription;

	@Activate
	public CallModelComponent(BundleContext context, @Reference DataFolder folder, @Reference Settings settings) {
		Switchboard board = model.board();
		board.neighbours.recordings = Optional.of(folder.path().resolve("recordings"));
		board.neighbours.settings = Optional.of(settings);
		board.neighbours.recordRule = () -> settings.sound().recordCalls();
		board.neighbours.accountOrder = () -> settings.accounts().stream().map(AccountSettings::id).toList();
		subscription = settings.addListener(new SettingsListener() {

			@Override
			public void accountsChanged() {
				board.post(board.trunks::reordered);
			}
		});
		board.calls.doNotDisturb(settings.general().doNotDisturb());
		board.post(() -> context.registerService(CallModel.class, model, null));
	}

	CallModel model() {
		return model;
	}

	@Deactivate
	void stop() {
		subscription.close();
		model.close();
	}
}
