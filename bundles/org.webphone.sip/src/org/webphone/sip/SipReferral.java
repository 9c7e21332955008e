package org.webphone.sip;

import java.util.Optional;

import org.webphone.core.Address;

/** A REFER that we received. */
public interface SipReferral {

	SipRequest request();

	/** Whom to call. */
	Address target();

	/** The dialog that the new call has to replace at the target (attended transfer). */
	Optional<SipReplaces> replaces();

	/** Answers 202 and reports 100 by NOTIFY. */
	void accept();

	/** Answers an error. */
	void refuse(int code, String reason);

	/** Reports how the new call goes by NOTIFY; a code of 200 or more is the last one. */
	void report(int code, String reason);
}
