package org.webphone.ui.settings.internal;

/**
 * What the Account page tells of the program.
 *
 * @param version version of the program
 * @param folder  where it keeps the user's data
 */
record Product(String version, String folder) {
}
