package org.webphone.sip;

/**
 * What passed through a stack since it was opened.
 *
 * @param requestsIn  requests taken in
 * @param responsesIn responses taken in
 * @param malformed   messages answered with 400 or dropped because they could not be understood
 * @param strays      responses and ACKs that belong to nothing
 * @param calls       calls alive now
 * @param lines       lines open now
 */
public record SipCounters(long requestsIn, long responsesIn, long malformed, long strays, int calls, int lines) {
}
