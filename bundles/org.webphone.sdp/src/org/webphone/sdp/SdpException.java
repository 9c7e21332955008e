package org.webphone.sdp;

/** A session description that cannot be understood; the message names the line and what is wrong with it. */
public final class SdpException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    public SdpException(int line, String problem) {
        super(line > 0 ? "SDP line " + line + ": " + problem : "SDP: " + problem);
        this.line = line;
    }

    /** The line number, counted from 1; 0 when the fault is in the whole text. */
    public int line() {
        return line;
    }
}
