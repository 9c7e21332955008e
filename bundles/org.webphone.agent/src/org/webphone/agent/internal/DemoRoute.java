package org.webphone.agent.internal;

import java.nio.file.Path;

import org.webphone.core.AccountId;
import org.webphone.telephony.spi.SoundRoute;

/** Sound of the scripted demo: what the next call sends, and the file that what it hears goes to. */
final class DemoRoute implements SoundRoute {

	private volatile String input = "silence";
	private volatile String output = "null";

	void next(String source, Path sink) {
		input = source;
		output = sink.toString();
	}

	@Override
	public String input(AccountId account) {
		return input;
	}

	@Override
	public String output(AccountId account) {
		return output;
	}

	@Override
	public boolean processing(AccountId account) {
		return false;
	}
}
