package org.webphone.agent.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps standard output for the protocol alone: whatever a library prints goes to standard error. */
final class StandardStreams {

	private StandardStreams() {
	}

	/** From now on only the returned stream reaches standard output. */
	static PrintStream reserveOutput() {
		System.setOut(System.err);
		return new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
	}
}
