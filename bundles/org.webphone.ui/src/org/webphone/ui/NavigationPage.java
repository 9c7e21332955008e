package org.webphone.ui;

/**
 * A page of the window as the navigation rail shows it. Named by the extension point {@code org.webphone.ui.pages},
 * created with injection. UI thread.
 */
public interface NavigationPage {

	Icon icon();

	/** The word below the icon, in the language in use. */
	String title();
}
