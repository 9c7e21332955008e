package org.webphone.contacts.internal;

import java.util.List;
import java.util.function.UnaryOperator;

import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.preferences.SoundSettings;

/** Settings in memory. */
final class PlainSettings implements Settings {

	private volatile GeneralSettings general = GeneralSettings.DEFAULT;
	private volatile SettingsListener listener;
	private volatile List<DirectorySettings> directories = List.of();

	@Override
	public List<AccountSettings> accounts() {
		return List.of();
	}

	@Override
	public void saveAccount(AccountSettings account) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void removeAccount(AccountId id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public SoundSettings sound() {
		return SoundSettings.DEFAULT;
	}

	@Override
	public void changeSound(UnaryOperator<SoundSettings> change) {
		throw new UnsupportedOperationException();
	}

	@Override
	public GeneralSettings general() {
		return general;
	}

	@Override
	public void changeGeneral(UnaryOperator<GeneralSettings> change) {
		general = change.apply(general);
		if (listener != null) {
			listener.generalChanged(general);
		}
	}

	@Override
	public List<DirectorySettings> directories() {
		return directories;
	}

	void directories(DirectorySettings... all) {
		directories = List.of(all);
		if (listener != null) {
			listener.directoriesChanged();
		}
	}

	@Override
	public Subscription addListener(SettingsListener added) {
		listener = added;
		return () -> listener = null;
	}
}
