package org.webphone.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.webphone.sdp.Outcome.Agreed;
import org.webphone.sdp.Outcome.Reason;
import org.webphone.sdp.Outcome.Refused;

/** Answers offers: the first audio line that fits is taken, all others are refused in their places. */
final class AnswerWriter {

    private AnswerWriter() {
    }

    static Outcome answer(SessionDescription offer, LocalCapabilities local, Origin origin) {
        Refused refusal = new Refused(Reason.NO_AUDIO, "The offer has no audio line over RTP");
        for (int i = 0; i < offer.media().size(); i++) {
            MediaDescription line = offer.media().get(i);
            if (line.isAudio() && !line.isRefused() && line.isRtp()) {
                switch (accept(offer, i, local, origin)) {
                    case Agreed agreed -> {
                        return agreed;
                    }
                    case Refused refused -> {
                        if (refusal.reason() == Reason.NO_AUDIO) {
                            refusal = refused;
                        }
                    }
                }
            }
        }
        return refusal;
    }

    private static Outcome accept(SessionDescription offer, int index, LocalCapabilities local, Origin origin) {
        MediaDescription line = offer.media().get(index);
        RemoteLine remote = RemoteLine.of(offer, line);
        if (!remote.reachable()) {
            return new Refused(Reason.NO_ADDRESS, "The offer names no address for its audio");
        }
        List<AgreedFormat> common = common(line.mediaFormats(), local.formats());
        List<AgreedFormat> voice = common.stream().filter(f -> f.send().isVoice()).toList();
        if (voice.isEmpty()) {
            return new Refused(Reason.NO_COMMON_CODEC, "No codec in common, offered were " + names(line));
        }
        KeyPair keys = KeyPair.NONE;
        if (local.srtp() != SrtpPolicy.OFF) {
            keys = KeyPair.choose(line.cryptos(), local.cryptos());
        }
        if (keys.isNone() && (line.isSecure() || local.srtp() == SrtpPolicy.REQUIRED)) {
            return new Refused(Reason.NO_COMMON_ENCRYPTION, line.isSecure()
                    ? "The offer demands encryption that is off or unknown here"
                    : "Encryption is required here and the offer has no usable key");
        }
        boolean mux = line.rtcpMux() && local.rtcpMux();
        Direction direction = local.direction().and(remote.direction().mirrored());
        List<AgreedFormat> used = FormatChoice.usable(common, voice);
        MediaDescription ours = AudioLine.write(local, line.protocol(), used.stream().map(AgreedFormat::receive).toList(),
                direction, mux, keys.isNone() ? List.of() : List.of(keys.local()));
        List<MediaDescription> lines = new ArrayList<>(offer.media().stream().map(MediaDescription::refused).toList());
        lines.set(index, ours);
        // The t= line of an answer equals the offer's (RFC 3264 section 6).
        SessionDescription answer = new SessionDescription(origin, "-", ConnectionAddress.of(local.address()),
                List.of(), offer.timing(), List.of(), lines);
        return new Agreed(answer, remote.negotiated(used, direction, mux, keys));
    }

    /** In the order of the offer (RFC 3264 section 6.1); its numbers become ours. */
    private static List<AgreedFormat> common(List<MediaFormat> offered, List<MediaFormat> ours) {
        List<AgreedFormat> common = new ArrayList<>();
        for (MediaFormat remote : offered) {
            Optional<MediaFormat> match = ours.stream().filter(remote::matches).findFirst();
            match.ifPresent(m -> common.add(new AgreedFormat(remote, m.withPayloadType(remote.payloadType()))));
        }
        return common;
    }

    private static String names(MediaDescription line) {
        List<String> names = line.mediaFormats().stream().filter(MediaFormat::isVoice).map(MediaFormat::encoding)
                .limit(10).toList();
        return names.isEmpty() ? "none that is known" : String.join(", ", names);
    }
}
