/** What is announced to the user, when and for how long: ringing, and the doors for those who show it. */
package org.webphone.notifications;
