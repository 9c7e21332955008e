package org.webphone.preferences;

/** Hears of changed settings, on a sequential queue of its own. */
public interface SettingsListener {

	default void accountsChanged() {
	}

	default void soundChanged(SoundSettings now) {
	}

	default void generalChanged(GeneralSettings now) {
	}

	default void machineChanged(MachineSettings now) {
	}

	default void directoriesChanged() {
	}
}
