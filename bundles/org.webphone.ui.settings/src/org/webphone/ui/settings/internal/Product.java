package org.webphone.ui.settings.internal;

import java.nio.file.Path;
import java.util.List;

/**
 * What the Account page tells of the program.
 *
 * @param version version of the program
 * @param logs    where it writes its log
 * @param facts   versions of all its parts and of what it runs on, one a line
 */
record Product(String version, Path logs, List<String> facts) {
}
