package org.webphone.app.internal;

import java.util.function.Consumer;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Tells which view was brought in front. */
record ShownViews(Consumer<String> shown) implements IPartListener2 {

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		shown.accept(part.getId());
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		shown.accept(part.getId());
	}
}
