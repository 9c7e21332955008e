package org.webphone.agent.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.telephony.CallException;

/** One life of the agent: signs in, carries out commands until there are no more, signs out. Plain, without OSGi. */
final class AgentSession {

	private static final Logger LOG = LoggerFactory.getLogger(AgentSession.class);
	private static final long PATIENCE_SECONDS = 8;
	private static final int LONGEST_LINE = 1_000_000;

	private final AgentOptions options;
	private final Services services;
	private final AgentTrust trust;
	private final Output out;
	private final Map<String, Command> commands = new HashMap<>();
	private final ExecutorService events = NamedExecutors.sequential("agent-events");
	private final CallNames names = new CallNames();
	private final AtomicBoolean leaving = new AtomicBoolean();
	private final CompletableFuture<Void> left = new CompletableFuture<>();

	AgentSession(AgentOptions options, Services services, AgentTrust trust, Output out) {
		this.options = options;
		this.services = services;
		this.trust = trust;
		this.out = out;
		new CallCommands(services.calls()).addTo(commands);
		new AccountCommands(services, trust, names, options.accounts().stream().map(a -> a.settings().id()).toList()).addTo(commands);
	}

	/** Takes the accounts into use; facts become events from now on. */
	void start() {
		var reports = new Reports(out, trust);
		services.calls().addListener(names, events);
		services.calls().addListener(reports, events);
		services.accounts().addListener(reports, events);
		for (AgentAccount account : options.accounts()) {
			services.accounts().signIn(account.settings(), account.password()).whenComplete((state, failure) -> {
				if (failure != null) {
					out.message(sentence(failure));
				}
			});
		}
	}

	/** Reads commands until {@code quit} or the end of the input. */
	void obey(BufferedReader in) {
		try {
			var lines = new LineReader(in, LONGEST_LINE);
			for (LineReader.Line line = lines.next(); line != null && !leaving.get(); line = lines.next()) {
				if (line.tooLong()) {
					out.error("", null, "This line is longer than " + LONGEST_LINE + " characters.");
				} else if (!line.text().isBlank() && !carryOut(line.text())) {
					break;
				}
			}
		} catch (IOException e) {
			LOG.info("The input broke off: {}", e.getMessage());
		}
		leave();
	}

	/** False after {@code quit}. */
	private boolean carryOut(String line) {
		Words words;
		try {
			words = Words.parse(line);
		} catch (CallException e) {
			out.error("", null, e.getMessage());
			return true;
		}
		if (words.command().equals("quit")) {
			out.done("quit", words.id(), new com.google.gson.JsonObject());
			return false;
		}
		carryOut(words);
		return true;
	}

	private void carryOut(Words words) {
		String name = words.command();
		Command command = commands.get(name);
		try {
			if (command == null) {
				throw new CallException(name.isEmpty() ? "The line has no \"cmd\"." : "There is no command \"" + name + "\".");
			}
			command.run(words).whenComplete((more, failure) -> {
				if (failure == null) {
					out.done(name, words.id(), more);
				} else {
					out.error(name, words.id(), sentence(failure));
				}
			});
		} catch (RuntimeException e) {
			out.error(name, words.id(), sentence(e));
		}
	}

	private static String sentence(Throwable failure) {
		Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
		if (cause instanceof CallException) {
			return cause.getMessage();
		}
		if (cause instanceof java.nio.file.InvalidPathException) {
			return "This is no name of a file: it holds a character that none may have.";
		}
		LOG.error("A command failed", cause);
		return "This could not be done because of an error in the program; the log says more.";
	}

	/** Ends calls and registrations and waits for it, some seconds at most; from any thread, once. */
	void leave() {
		if (!leaving.compareAndSet(false, true)) {
			left.orTimeout(2 * PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> null).join();
			return;
		}
		CompletableFuture<?>[] out = options.accounts().stream()
				.map(a -> services.accounts().signOut(a.settings().id()).toCompletableFuture()).toArray(CompletableFuture[]::new);
		try {
			CompletableFuture.allOf(out).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
		} catch (CompletionException e) {
			LOG.info("Not everything could be ended in time: {}", e.toString());
		}
		drain();
		left.complete(null);
	}

	/** What was told before the end is written before the end. */
	private void drain() {
		events.shutdown();
		try {
			if (!events.awaitTermination(1, TimeUnit.SECONDS)) {
				LOG.info("Some events were not written any more");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
