package org.webphone.preferences;

import java.util.List;
import java.util.function.UnaryOperator;

import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.core.number.DialRules;
import org.webphone.core.number.NumberEngine;

/**
 * The settings of this user on this machine: read at once from memory, written behind the caller's back to the data
 * folder. An OSGi service. Safe from any thread; listeners are told on a queue of their own.
 */
public interface Settings {

	/** Accounts in the user's order; the first is the default. */
	List<AccountSettings> accounts();

	/** Adds the account, or replaces the one of the same identity. */
	void saveAccount(AccountSettings account);

	/** Forgets the account; its password is removed by {@link Secrets#remove(AccountId)}, not here. */
	void removeAccount(AccountId id);

	/** Makes an account the default one: the first. Nothing happens where it is not kept. */
	default void preferAccount(AccountId id) {
		throw new UnsupportedOperationException("These settings keep no order of accounts.");
	}

	/** The engine that understands numbers as the default account's exchange writes them. */
	default NumberEngine numbers() {
		return new NumberEngine(accounts().isEmpty() ? DialRules.DEFAULT : accounts().get(0).dialRules());
	}

	SoundSettings sound();

	/** What is {@linkplain #locked locked} stays as it is; so with the other choices. */
	void changeSound(UnaryOperator<SoundSettings> change);

	GeneralSettings general();

	void changeGeneral(UnaryOperator<GeneralSettings> change);

	/** Whether the administrator of this machine has made the choice; then theirs is told in place of the user's. */
	default boolean locked(Lockable choice) {
		return false;
	}

	/** An account that is to be used, with the administrator's choices in place of its own; {@link #accounts()} has them already. */
	default AccountSettings inForce(AccountSettings account) {
		return account;
	}

	/** Choices for this machine that belong to no account. */
	default MachineSettings machine() {
		return MachineSettings.DEFAULT;
	}

	default void changeMachine(UnaryOperator<MachineSettings> change) {
		throw new UnsupportedOperationException("These settings keep nothing about the machine.");
	}

	/** Directories of contacts, those of this session last. */
	default List<DirectorySettings> directories() {
		return List.of();
	}

	/** The directories that are kept, without those of this session. */
	default List<DirectorySettings> keptDirectories() {
		return directories();
	}

	/** Adds the directory, or replaces the one of the same identity. */
	default void saveDirectory(DirectorySettings directory) {
		throw new UnsupportedOperationException("These settings keep no directories.");
	}

	default void removeDirectory(String id) {
		throw new UnsupportedOperationException("These settings keep no directories.");
	}

	/** Adds a directory until the subscription is closed, never written to disk; it hides a kept one of the same identity. */
	default Subscription addSessionDirectory(DirectorySettings directory) {
		throw new UnsupportedOperationException("These settings keep no directories.");
	}

	/** A sentence about what is wrong with the stored settings (damaged and set aside, not writable); empty while all is well. */
	default String problem() {
		return "";
	}

	/** Tells after each change what kind of settings changed. */
	Subscription addListener(SettingsListener listener);
}
