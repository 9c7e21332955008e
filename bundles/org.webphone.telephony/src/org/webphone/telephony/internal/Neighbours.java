package org.webphone.telephony.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.webphone.core.AccountId;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SoundSettings.RecordCalls;
import org.webphone.telephony.TrustQuestion;
import org.webphone.telephony.spi.LineProvider;
import org.webphone.telephony.spi.PartyResolver;

/** Services of other bundles that may come and go; safe from any thread. */
final class Neighbours {

	final List<LineProvider> providers = new CopyOnWriteArrayList<>();
	final List<PartyResolver> resolvers = new CopyOnWriteArrayList<>();
	final List<TrustQuestion> questions = new CopyOnWriteArrayList<>();
	volatile Optional<Settings> settings = Optional.empty();
	/** Which calls are recorded by themselves. */
	volatile Supplier<RecordCalls> recordRule = () -> RecordCalls.NEVER;
	/** The accounts as the user has put them, the default one first; those that are not kept are not among them. */
	volatile Supplier<List<AccountId>> accountOrder = List::of;
	/** Where recordings go that were given no file. */
	volatile Optional<Path> recordings = Optional.empty();
}
