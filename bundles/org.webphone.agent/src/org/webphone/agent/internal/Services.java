package org.webphone.agent.internal;

import java.util.Optional;

import org.webphone.history.HistoryService;
import org.webphone.preferences.Settings;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;

/** What the agent works with, wherever it comes from. */
record Services(CallService calls, AccountService accounts, Optional<HistoryService> history, Optional<Settings> settings) {
}
