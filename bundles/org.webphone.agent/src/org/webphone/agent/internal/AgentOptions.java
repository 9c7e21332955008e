package org.webphone.agent.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param accounts the first is the default
 * @param data     folder for settings and history; empty for a temporary one
 * @param log      folder for logs; empty for standard error alone
 */
record AgentOptions(List<AgentAccount> accounts, Optional<Path> data, Optional<Path> log) {
}
