package org.webphone.sdp;

import java.util.ArrayList;
import java.util.List;

/** Writes our offers. */
final class OfferWriter {

    private OfferWriter() {
    }

    static SessionDescription offer(Origin origin, LocalCapabilities local) {
        return SessionDescription.of(origin, ConnectionAddress.of(local.address()), List.of(audio(local)));
    }

    static SessionDescription reoffer(SessionDescription current, LocalCapabilities local) {
        List<MediaDescription> lines = new ArrayList<>();
        int audio = current.firstAudio().orElse(-1);
        List<MediaFormat> known = audio < 0 ? List.of() : current.media().get(audio).mediaFormats();
        LocalCapabilities numbered = local.withFormats(PayloadNumbers.keep(known, local.formats()));
        for (int i = 0; i < current.media().size(); i++) {
            // The number of lines never shrinks; what was refused stays refused (RFC 3264 section 8).
            lines.add(i == audio ? audio(numbered) : current.media().get(i).refused());
        }
        if (audio < 0) {
            lines.add(audio(numbered));
        }
        SessionDescription next = SessionDescription.of(current.origin(), ConnectionAddress.of(local.address()), lines);
        return OfferAnswer.versioned(next, current);
    }

    private static MediaDescription audio(LocalCapabilities local) {
        boolean keys = local.srtp() != SrtpPolicy.OFF;
        String protocol = local.srtp() == SrtpPolicy.REQUIRED ? MediaDescription.RTP_SAVP : MediaDescription.RTP_AVP;
        List<Crypto> cryptos = new ArrayList<>();
        for (Crypto crypto : keys ? local.cryptos() : List.<Crypto>of()) {
            cryptos.add(crypto.withTag(cryptos.size() + 1));
        }
        return AudioLine.write(local, protocol, local.formats(), local.direction(), local.rtcpMux(), cryptos);
    }
}
