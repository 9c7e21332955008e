package org.webphone.sdp;

/** Whether media is encrypted by SDES keys. */
public enum SrtpPolicy {
    /** Never: keys are neither offered nor taken. */
    OFF,
    /** Offered as RTP/AVP with keys and taken where the other side can; plain RTP otherwise. */
    OPTIONAL,
    /** RTP/SAVP with keys or no call. */
    REQUIRED
}
