package org.webphone.ui.settings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.preferences.SoundSettings;

/** Settings in memory; listeners are told on the caller's thread. */
final class FakeSettings implements Settings {

	final List<SettingsListener> listeners = new ArrayList<>();
	final List<DirectorySettings> directories = new ArrayList<>();
	SoundSettings sound = SoundSettings.DEFAULT;
	GeneralSettings general = GeneralSettings.DEFAULT;
	MachineSettings machine = MachineSettings.DEFAULT;

	@Override
	public List<AccountSettings> accounts() {
		return List.of();
	}

	@Override
	public void saveAccount(AccountSettings account) {
		throw new UnsupportedOperationException("Nobody signs in here.");
	}

	@Override
	public void removeAccount(AccountId id) {
		throw new UnsupportedOperationException("Nobody signs out here.");
	}

	@Override
	public SoundSettings sound() {
		return sound;
	}

	@Override
	public void changeSound(UnaryOperator<SoundSettings> change) {
		sound = change.apply(sound);
		listeners.forEach(l -> l.soundChanged(sound));
	}

	@Override
	public GeneralSettings general() {
		return general;
	}

	@Override
	public void changeGeneral(UnaryOperator<GeneralSettings> change) {
		general = change.apply(general);
		listeners.forEach(l -> l.generalChanged(general));
	}

	@Override
	public MachineSettings machine() {
		return machine;
	}

	@Override
	public void changeMachine(UnaryOperator<MachineSettings> change) {
		machine = change.apply(machine);
		listeners.forEach(l -> l.machineChanged(machine));
	}

	@Override
	public List<DirectorySettings> directories() {
		return List.copyOf(directories);
	}

	@Override
	public void removeDirectory(String id) {
		directories.removeIf(d -> d.id().equals(id));
	}

	@Override
	public Subscription addListener(SettingsListener listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
