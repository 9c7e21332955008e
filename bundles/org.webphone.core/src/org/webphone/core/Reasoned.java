package org.webphone.core;

import java.util.List;

/**
 * A failure that windows say in the language of their user. The message of such an exception is an English sentence, for logs and
 * for programs; a window says its own sentence for the reason.
 */
public interface Reasoned {

	/** Which failure it is: a stable word in lower case with hyphens; empty where there is only the message. */
	String reason();

	/** What completes the sentence, such as a number of lines; plain text, may be empty. */
	List<String> facts();
}
