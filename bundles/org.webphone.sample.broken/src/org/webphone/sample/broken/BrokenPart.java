package org.webphone.sample.broken;

import org.eclipse.swt.widgets.Composite;

import jakarta.inject.Inject;

/** A view that cannot be made. */
public final class BrokenPart {

	@Inject
	public BrokenPart(Composite parent) {
		throw new Broken("view in " + parent.getClass().getSimpleName());
	}
}
