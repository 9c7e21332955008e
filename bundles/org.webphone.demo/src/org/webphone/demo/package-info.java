/**
 * A telephone exchange inside the program, on the loopback interface, with simulated colleagues: real SIP and real RTP
 * for trying the product without an account, and a double for tests. It is a demonstration and not a PBX.
 */
package org.webphone.demo;
