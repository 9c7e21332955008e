/**
 * SIP for the rest of the house: stacks, lines, registrations, calls and subscriptions as neutral values and handles.
 *
 * <p>Thread rule of the whole package: every callback arrives on the {@code sip-loop} of its stack
 * ({@link org.webphone.sip.SipStack#loop()}) and must return at once; every command may be given from any thread,
 * returns at once, and takes effect on the loop in the order given. A command that no longer fits (a hang-up of a
 * call that has ended) does nothing, for such races are normal in SIP.
 */
package org.webphone.sip;
