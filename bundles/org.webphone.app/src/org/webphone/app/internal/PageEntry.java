package org.webphone.app.internal;

import org.webphone.ui.NavigationPage;

/**
 * A contribution to {@code org.webphone.ui.pages}.
 *
 * @param view  identity of the view
 * @param order place in the rail
 * @param page  icon and word
 */
record PageEntry(String view, int order, NavigationPage page) {
}
