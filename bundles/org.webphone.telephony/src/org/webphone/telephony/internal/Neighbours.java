package org.webphone.telephony.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

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
	/** Where recordings go that were given no file. */
	volatile Optional<Path> recordings = Optional.empty();
}
