/** What other bundles add to the telephone of the window: buttons of the call panel and sections of the call details. */
package org.webphone.ui.telephony.spi;
