/** What other bundles may add to the Contacts page. */
package org.webphone.ui.contacts.spi;
