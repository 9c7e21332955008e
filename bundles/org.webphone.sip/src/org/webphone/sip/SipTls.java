package org.webphone.sip;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Certificates of a stack.
 *
 * @param authorities PEM file of authorities to trust besides the system's
 * @param own         PEM file with our certificate chain and its unencrypted PKCS#8 key: a client's, or that of a
 *                    stack that listens on TLS
 * @param trust       asked about every certificate that the authorities do not vouch for
 */
public record SipTls(Optional<Path> authorities, Optional<Path> own, SipTrust trust) {
}
