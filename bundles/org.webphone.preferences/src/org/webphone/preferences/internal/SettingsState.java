package org.webphone.preferences.internal;

import java.util.List;

import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.SoundSettings;

/** All stored settings at one moment. */
record SettingsState(List<AccountSettings> accounts, SoundSettings sound, GeneralSettings general,
		List<DirectorySettings> directories, MachineSettings machine) {

	SettingsState withAccounts(List<AccountSettings> value) {
		return new SettingsState(List.copyOf(value), sound, general, directories, machine);
	}

	SettingsState withSound(SoundSettings value) {
		return new SettingsState(accounts, value, general, directories, machine);
	}

	SettingsState withGeneral(GeneralSettings value) {
		return new SettingsState(accounts, sound, value, directories, machine);
	}

	SettingsState withDirectories(List<DirectorySettings> value) {
		return new SettingsState(accounts, sound, general, List.copyOf(value), machine);
	}

	SettingsState withMachine(MachineSettings value) {
		return new SettingsState(accounts, sound, general, directories, value);
	}
}
