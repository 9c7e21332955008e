package org.webphone.preferences.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.Listeners;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DataFolder;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SettingsListener;
import org.webphone.preferences.SoundSettings;

import com.google.gson.JsonObject;

/** Settings in memory, written to {@code settings.json} by a thread of their own. Changes are serialised by {@code this}. */
@Component
public final class JsonSettings implements Settings {

	private final SettingsFile file;
	private final ScheduledExecutorService io = NamedExecutors.sequential("settings-io");
	private final Listeners<SettingsListener> listeners = new Listeners<>("settings-listener");
	private final JsonObject loaded;
	private final Supplier<Policy> policy;
	private volatile SettingsState state;
	private volatile Seen seen;
	private volatile List<DirectorySettings> session = List.of();

	/** What is in force of the user's own settings under a policy. */
	private record Seen(SettingsState own, Policy policy, SettingsState inForce) {
	}

	@Activate
	public JsonSettings(@Reference DataFolder folder) {
		this(folder.path().resolve("settings.json"), new PolicyFile(Policy.file(System.getProperties(), System.getenv())));
	}

	public JsonSettings(Path path) {
		this(path, () -> Policy.NONE);
	}

	JsonSettings(Path path, Supplier<Policy> policy) {
		this.policy = policy;
		file = new SettingsFile(path);
		loaded = file.load();
		var refused = new ArrayList<String>();
		state = SettingsJson.read(loaded, refused);
		if (!refused.isEmpty()) {
			file.keepCopy(String.join(" ", refused));
		}
	}

	/** Writes what is still to be written. */
	@Deactivate
	public void close() {
		io.shutdown();
		try {
			io.awaitTermination(5, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		listeners.close();
	}

	private synchronized void change(UnaryOperator<SettingsState> change, Consumer<SettingsListener> fact) {
		SettingsState next = change.apply(state);
		if (next.equals(state)) {
			return;
		}
		state = next;
		io.execute(() -> {
			// A later change has its own task behind this one.
			if (next == state) {
				file.save(SettingsJson.write(next, loaded));
			}
		});
		listeners.tell(fact);
	}

	/** Changes what is in force; of that, the user's own is kept where the administrator has chosen. */
	private void choose(UnaryOperator<SettingsState> change, Consumer<SettingsListener> fact) {
		Policy now = policy.get();
		change(own -> now.kept(own, change.apply(now.over(own))), fact);
	}

	private SettingsState inForce() {
		Policy now = policy.get();
		SettingsState own = state;
		Seen last = seen;
		if (last == null || last.own != own || last.policy != now) {
			last = new Seen(own, now, now.over(own));
			seen = last;
		}
		return last.inForce;
	}

	@Override
	public List<AccountSettings> accounts() {
		return inForce().accounts();
	}

	@Override
	public void saveAccount(AccountSettings account) {
		choose(s -> {
			var accounts = new ArrayList<>(s.accounts());
			int at = indexOf(accounts, account.id());
			if (at < 0) {
				accounts.add(account);
			} else {
				accounts.set(at, account);
			}
			return s.withAccounts(accounts);
		}, SettingsListener::accountsChanged);
	}

	@Override
	public void preferAccount(AccountId id) {
		change(s -> {
			var accounts = new ArrayList<>(s.accounts());
			int at = indexOf(accounts, id);
			if (at > 0) {
				accounts.addFirst(accounts.remove(at));
			}
			return s.withAccounts(accounts);
		}, SettingsListener::accountsChanged);
	}

	private static int indexOf(List<AccountSettings> accounts, AccountId id) {
		for (int i = 0; i < accounts.size(); i++) {
			if (accounts.get(i).id().equals(id)) {
				return i;
			}
		}
		return -1;
	}

	@Override
	public void removeAccount(AccountId id) {
		change(s -> s.withAccounts(s.accounts().stream().filter(a -> !a.id().equals(id)).toList()),
				SettingsListener::accountsChanged);
	}

	@Override
	public SoundSettings sound() {
		return inForce().sound();
	}

	@Override
	public void changeSound(UnaryOperator<SoundSettings> change) {
		choose(s -> s.withSound(change.apply(s.sound())), l -> l.soundChanged(sound()));
	}

	@Override
	public GeneralSettings general() {
		return inForce().general();
	}

	@Override
	public void changeGeneral(UnaryOperator<GeneralSettings> change) {
		choose(s -> s.withGeneral(change.apply(s.general())), l -> l.generalChanged(general()));
	}

	@Override
	public boolean locked(Lockable choice) {
		return policy.get().locks(choice);
	}

	@Override
	public AccountSettings inForce(AccountSettings account) {
		return policy.get().over(account);
	}

	@Override
	public MachineSettings machine() {
		return inForce().machine();
	}

	@Override
	public void changeMachine(UnaryOperator<MachineSettings> change) {
		choose(s -> s.withMachine(change.apply(s.machine())), l -> l.machineChanged(machine()));
	}

	@Override
	public List<DirectorySettings> directories() {
		List<DirectorySettings> extra = session;
		var all = new ArrayList<>(state.directories());
		all.removeIf(kept -> extra.stream().anyMatch(d -> d.id().equals(kept.id())));
		all.addAll(extra);
		return List.copyOf(all);
	}

	@Override
	public List<DirectorySettings> keptDirectories() {
		return state.directories();
	}

	@Override
	public void saveDirectory(DirectorySettings directory) {
		change(s -> {
			var all = new ArrayList<>(s.directories());
			all.removeIf(d -> d.id().equals(directory.id()));
			all.add(directory);
			return s.withDirectories(all);
		}, SettingsListener::directoriesChanged);
	}

	@Override
	public void removeDirectory(String id) {
		change(s -> s.withDirectories(s.directories().stream().filter(d -> !d.id().equals(id)).toList()),
				SettingsListener::directoriesChanged);
	}

	@Override
	public Subscription addSessionDirectory(DirectorySettings directory) {
		changeSession(all -> all.add(directory));
		return () -> changeSession(all -> all.removeIf(d -> d == directory));
	}

	private synchronized void changeSession(Consumer<List<DirectorySettings>> change) {
		var all = new ArrayList<>(session);
		change.accept(all);
		session = List.copyOf(all);
		listeners.tell(SettingsListener::directoriesChanged);
	}

	@Override
	public String problem() {
		return file.problem();
	}

	@Override
	public Subscription addListener(SettingsListener listener) {
		return listeners.add(listener);
	}
}
