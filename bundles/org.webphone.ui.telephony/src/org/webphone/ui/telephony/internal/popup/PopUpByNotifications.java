package org.webphone.ui.telephony.internal.popup;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.notifications.Announcement;
import org.webphone.notifications.Notifier;

/**
 * Hears the announcements of the bundle {@code notifications}; the only class that knows it. It registers as a notifier
 * only while there is a window, because without any notifier nothing rings.
 */
@Component
public final class PopUpByNotifications implements PopUpDoor {

	private final BundleContext context;

	@Activate
	public PopUpByNotifications(BundleContext context) {
		this.context = context;
	}

	@Override
	public Subscription open(Screen screen) {
		ServiceRegistration<Notifier> registration = context.registerService(Notifier.class, notifier(screen), null);
		return registration::unregister;
	}

	static Notifier notifier(Screen screen) {
		return new Notifier() {

			@Override
			public void announce(Announcement a) {
				PopUp.Kind kind = a.kind() == Announcement.Kind.MISSED ? PopUp.Kind.MISSED : PopUp.Kind.INCOMING;
				screen.show(new PopUp(a.call(), kind, a.remote(), a.line(), a.since()));
			}

			@Override
			public void withdraw(CallId call) {
				screen.withdraw(call);
			}
		};
	}
}
