package org.webphone.ui.telephony.internal;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What can be done in a call besides answering and ending it.
 *
 * @param transfers  handing on and conferences
 * @param recordings recording
 * @param notes      flag and note
 * @param audio      devices and levels; empty in a product without sound
 * @param account    from which account calls are placed
 * @param search     makes a search for somebody to call
 */
record CallTools(TransfersModel transfers, Recordings recordings, CallNotes notes, Optional<AudioModel> audio,
		CallingAccount account, Supplier<PartySearch> search) {
}
