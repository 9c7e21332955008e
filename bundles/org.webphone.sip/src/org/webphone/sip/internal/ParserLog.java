package org.webphone.sip.internal;

import java.util.Properties;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import gov.nist.core.StackLogger;

/** Takes what JAIN SIP wants to log: at debug at most, for it quotes what strangers sent. */
final class ParserLog implements StackLogger {

	private static final Logger LOG = LoggerFactory.getLogger("org.webphone.sip.jain");

	@Override
	public void logStackTrace() {
		// JAIN SIP asks for traces where it only wants to know who called; nobody reads them
	}

	@Override
	public void logStackTrace(int level) {
		logStackTrace();
	}

	@Override
	public int getLineCount() {
		return 0;
	}

	@Override
	public void logException(Throwable e) {
		LOG.trace("Parser", e);
	}

	@Override
	public void logDebug(String message) {
		LOG.trace(message);
	}

	@Override
	public void logDebug(String message, Exception e) {
		LOG.trace(message, e);
	}

	@Override
	public void logTrace(String message) {
		LOG.trace(message);
	}

	@Override
	public void logFatalError(String message) {
		LOG.debug(message);
	}

	@Override
	public void logError(String message) {
		LOG.debug(message);
	}

	@Override
	public void logError(String message, Exception e) {
		LOG.debug(message, e);
	}

	@Override
	public boolean isLoggingEnabled() {
		return LOG.isTraceEnabled();
	}

	@Override
	public boolean isLoggingEnabled(int level) {
		return LOG.isTraceEnabled();
	}

	@Override
	public void logWarning(String message) {
		LOG.debug(message);
	}

	@Override
	public void logInfo(String message) {
		LOG.trace(message);
	}

	@Override
	public void disableLogging() {
		// slf4j decides
	}

	@Override
	public void enableLogging() {
		// slf4j decides
	}

	@Override
	public void setBuildTimeStamp(String stamp) {
		// of no interest
	}

	@Override
	public void setStackProperties(Properties properties) {
		// configured by slf4j
	}

	@Override
	public String getLoggerName() {
		return LOG.getName();
	}
}
