package org.webphone.agent.internal;

import java.util.concurrent.CompletionStage;

import com.google.gson.JsonObject;

/** One command of the protocol. */
@FunctionalInterface
interface Command {

	/**
	 * Carries it out, returning at once.
	 *
	 * @return completes with what {@code done} carries besides the name, or exceptionally with the reason of an error
	 */
	CompletionStage<JsonObject> run(Words words);
}
