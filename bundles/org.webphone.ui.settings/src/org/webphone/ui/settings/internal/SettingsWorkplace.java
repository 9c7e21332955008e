package org.webphone.ui.settings.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.webphone.contacts.ContactFiles;
import org.webphone.contacts.ContactService;
import org.webphone.history.HistoryService;
import org.webphone.media.AudioEngine;
import org.webphone.preferences.DataFolder;
import org.webphone.preferences.Secrets;
import org.webphone.preferences.Settings;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;
import org.webphone.ui.Messages;
import org.webphone.ui.Refusals;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes the view models once. */
@Creatable
@Singleton
public final class SettingsWorkplace {

	// The keyring may ask the user something; nobody waits for it here.
	private static final Executor BACKGROUND = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("settings-", 0).factory());

	private final SettingsDesk desk;
	private final Product product;

	@Inject
	public SettingsWorkplace(UiKit kit, Settings settings, AudioEngine engine, CallService calls, AccountService accounts,
			HistoryService history, ContactService contacts, ContactFiles files, DataFolder folder,
			Secrets secrets) {
		var sound = new SoundModel(settings, engine, kit.executor());
		var account = new AccountModel(accounts, history, contacts, settings, secrets, BACKGROUND, kit.executor(), new Refusals(kit.language())::sentence);
		var preferences = new PreferencesModel(settings, calls, kit.executor());
		desk = new SettingsDesk(kit, new Messages(SettingsWorkplace.class, kit.language()), sound,
				new AudioCheck(sound, account::connected), preferences, account, new FilesModel(files, kit.executor(),
						new Refusals(kit.language())::sentence));
		String given = System.getProperty("webphone.log.dir", "");
		product = new Product(version(), given.isBlank() ? folder.path().resolve("logs") : Path.of(given), facts());
		kit.display().disposeExec(() -> {
			sound.close();
			account.close();
			preferences.close();
		});
	}

	SettingsDesk desk() {
		return desk;
	}

	Product product() {
		return product;
	}

	/** What support asks for first. */
	private static List<String> facts() {
		List<String> facts = new ArrayList<>();
		facts.add("Webphone " + version());
		for (String key : List.of("java.vendor", "java.runtime.version", "os.name", "os.version", "os.arch", "user.language")) {
			facts.add(key + ": " + System.getProperty(key, ""));
		}
		facts.add("desktop: " + System.getenv().getOrDefault("XDG_CURRENT_DESKTOP", "") + ' '
				+ System.getenv().getOrDefault("XDG_SESSION_TYPE", ""));
		var bundle = FrameworkUtil.getBundle(SettingsWorkplace.class);
		if (bundle != null && bundle.getBundleContext() != null) {
			Arrays.stream(bundle.getBundleContext().getBundles()).map(b -> b.getSymbolicName() + ' ' + b.getVersion()).sorted()
					.forEach(facts::add);
		}
		return facts;
	}

	private static String version() {
		var bundle = FrameworkUtil.getBundle(SettingsWorkplace.class);
		if (bundle == null) {
			return "";
		}
		Version v = bundle.getVersion();
		return v.getMajor() + "." + v.getMinor() + "." + v.getMicro();
	}
}
