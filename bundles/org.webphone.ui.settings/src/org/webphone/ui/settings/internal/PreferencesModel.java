package org.webphone.ui.settings.internal;

import java.util.concurrent.Executor;

import org.webphone.core.Subscription;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.telephony.CallService;
import org.webphone.ui.Observers;

/** The user's choices that belong to no account and no device. UI thread only. */
final class PreferencesModel implements SettingsListener, AutoCloseable {

	private final Settings settings;
	private final CallService calls;
	private final Executor ui;
	private final Observers observers = new Observers();
	private final Subscription subscription;

	PreferencesModel(Settings settings, CallService calls, Executor ui) {
		this.settings = settings;
		this.calls = calls;
		this.ui = ui;
		subscription = settings.addListener(this);
	}

	GeneralSettings general() {
		return settings.general();
	}

	boolean locked(Lockable choice) {
		return settings.locked(choice);
	}

	boolean doNotDisturb() {
		return calls.doNotDisturb();
	}

	void doNotDisturb(boolean on) {
		calls.doNotDisturb(on);
		observers.changed();
	}

	void language(String code) {
		settings.changeGeneral(g -> new GeneralSettings(code, g.appearance(), g.duringCall(), g.popUpSeconds(),
				g.doNotDisturb(), g.historyDays()));
		observers.changed();
	}

	void appearance(Appearance look) {
		settings.changeGeneral(g -> new GeneralSettings(g.language(), look, g.duringCall(), g.popUpSeconds(),
				g.doNotDisturb(), g.historyDays()));
		observers.changed();
	}

	void duringCall(GeneralSettings.DuringCall shown) {
		settings.changeGeneral(g -> new GeneralSettings(g.language(), g.appearance(), shown, g.popUpSeconds(), g.doNotDisturb(),
				g.historyDays()));
		observers.changed();
	}

	/** @param seconds how long a pop-up stays; 0 for none */
	void popUpSeconds(int seconds) {
		settings.changeGeneral(g -> new GeneralSettings(g.language(), g.appearance(), g.duringCall(), seconds,
				g.doNotDisturb(), g.historyDays()));
		observers.changed();
	}

	/** Whether remembering calls so long only would delete some that are kept now. */
	boolean forgets(int days) {
		int now = general().historyDays();
		return days > 0 && (now == 0 || days < now);
	}

	/** @param days how long calls are remembered; 0 for ever */
	void historyDays(int days) {
		settings.changeGeneral(g -> new GeneralSettings(g.language(), g.appearance(), g.duringCall(), g.popUpSeconds(),
				g.doNotDisturb(), days));
		observers.changed();
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	@Override
	public void generalChanged(GeneralSettings now) {
		ui.execute(observers::changed);
	}

	@Override
	public void close() {
		subscription.close();
	}
}
