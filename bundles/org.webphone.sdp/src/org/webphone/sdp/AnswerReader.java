package org.webphone.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.webphone.sdp.Outcome.Agreed;
import org.webphone.sdp.Outcome.Reason;
import org.webphone.sdp.Outcome.Refused;

/** Reads the answer to our offer. */
final class AnswerReader {

    private AnswerReader() {
    }

    static Outcome read(SessionDescription offer, SessionDescription answer) {
        int index = offer.firstAudio().orElse(-1);
        if (index < 0) {
            return new Refused(Reason.NO_AUDIO, "Our offer had no audio line");
        }
        // Lines are matched by place alone (RFC 3264 section 6).
        if (index >= answer.media().size() || !answer.media().get(index).isAudio()) {
            return new Refused(Reason.MISMATCH, "The answer has no audio line in the place of the offered one");
        }
        MediaDescription ours = offer.media().get(index);
        MediaDescription line = answer.media().get(index);
        if (line.isRefused()) {
            return new Refused(Reason.NO_AUDIO, "The answer refuses the audio");
        }
        if (!line.isRtp()) {
            return new Refused(Reason.MISMATCH, "The answer's audio is not over RTP");
        }
        RemoteLine remote = RemoteLine.of(answer, line);
        if (!remote.reachable()) {
            return new Refused(Reason.NO_ADDRESS, "The answer names no address for its audio");
        }
        List<AgreedFormat> common = common(line, ours.mediaFormats());
        if (common.stream().noneMatch(f -> f.send().isVoice())) {
            return new Refused(Reason.NO_COMMON_CODEC, "The answer has none of the offered codecs");
        }
        KeyPair keys = KeyPair.chosen(line.cryptos(), ours.cryptos());
        // A key that does not fit is no wish for a plain stream: the other side would hear noise (RFC 4568 section 5.1.3).
        boolean unfit = !line.cryptos().isEmpty() && !ours.cryptos().isEmpty();
        if (keys.isNone() && (ours.isSecure() || line.isSecure() || unfit)) {
            return new Refused(Reason.NO_COMMON_ENCRYPTION, "The answer has no usable key for the encryption");
        }
        Direction direction = RemoteLine.of(offer, ours).direction().and(remote.direction().mirrored());
        return new Agreed(offer,
                remote.negotiated(common, direction, ours.rtcpMux() && line.rtcpMux(), keys));
    }

    /** In the answer's order: its first one is what it prefers to get (RFC 3264 section 7). */
    private static List<AgreedFormat> common(MediaDescription line, List<MediaFormat> offered) {
        List<MediaFormat> answered = line.mediaFormats();
        List<AgreedFormat> common = new ArrayList<>();
        for (String token : line.formats()) {
            int number = Numbers.parse(token, 0, 127, -1);
            Optional<MediaFormat> sameNumber = offered.stream().filter(f -> f.payloadType() == number).findFirst();
            Optional<MediaFormat> format = answered.stream().filter(f -> f.payloadType() == number).findFirst();
            if (format.isEmpty()) {
                // Dynamic number without rtpmap: seen, and it can only mean ours.
                sameNumber.ifPresent(f -> common.add(new AgreedFormat(f, f)));
            } else {
                MediaFormat send = format.get();
                sameNumber.filter(send::matches).or(() -> offered.stream().filter(send::matches).findFirst())
                        .ifPresent(f -> common.add(new AgreedFormat(send, f)));
            }
        }
        return common;
    }
}
