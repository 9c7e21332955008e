/** What other bundles add to the Preferences page. */
package org.webphone.ui.settings.spi;
