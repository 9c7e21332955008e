package org.webphone.app.internal;

import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;

/** Brings the wanted detail of the log into effect, now and after each change. */
final class LogDetailInUse {

	private LogDetailInUse() {
	}

	/** A level given at the start of the program stands until the user chooses another one. */
	static Subscription follow(Settings settings) {
		if (System.getProperty("webphone.log.level", "").isBlank()) {
			apply(settings.machine());
		}
		return settings.addListener(new SettingsListener() {

			@Override
			public void machineChanged(MachineSettings now) {
				apply(now);
			}
		});
	}

	private static void apply(MachineSettings machine) {
		ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
		if (loggers instanceof LoggerContext context) {
			context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.toLevel(machine.log().name(), Level.INFO));
		}
	}
}
