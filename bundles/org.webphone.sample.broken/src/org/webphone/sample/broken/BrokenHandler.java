package org.webphone.sample.broken;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** A command that fails. */
public final class BrokenHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		throw new Broken("command " + event.getCommand().getId());
	}
}
