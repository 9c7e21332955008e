package org.webphone.sip.internal;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

import org.webphone.sip.SipTls;
import org.webphone.sip.SipTrust;

/** TLS sockets with our certificates and our trust rule; the files are read at the first use. */
final class TlsSockets {

	private static final int HANDSHAKE_TIMEOUT_MS = 8000;
	private static final String[] PROTOCOLS = { "TLSv1.3", "TLSv1.2" };

	private final SipTls settings;

	TlsSockets(Optional<SipTls> settings) {
		this.settings = settings.orElse(new SipTls(Optional.empty(), Optional.empty(), SipTrust.NOBODY));
	}

	ServerSocket server() throws IOException {
		var s = (SSLServerSocket) context("").getServerSocketFactory().createServerSocket();
		s.setEnabledProtocols(PROTOCOLS);
		return s;
	}

	/** Handshakes on a connected socket; blocks. */
	Socket client(Socket plain, String host) throws IOException {
		try {
			var s = (SSLSocket) context(host).getSocketFactory().createSocket(plain, host, plain.getPort(), true);
			SSLParameters p = s.getSSLParameters();
			p.setProtocols(PROTOCOLS);
			if (!numeric(host)) {
				p.setServerNames(List.of(new SNIHostName(host)));
			}
			s.setSSLParameters(p);
			handshake(s);
			return s;
		} catch (IOException e) {
			plain.close();
			throw e;
		}
	}

	/** The handshake of an accepted connection; blocks. */
	void handshake(Socket socket) throws IOException {
		int before = socket.getSoTimeout();
		socket.setSoTimeout(HANDSHAKE_TIMEOUT_MS);
		((SSLSocket) socket).startHandshake();
		socket.setSoTimeout(before);
	}

	static boolean numeric(String host) {
		return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
	}

	private SSLContext context(String host) throws IOException {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(PemFiles.keys(settings.own()), new TrustManager[] {
					new AskingTrustManager(PemFiles.authorities(settings.authorities()), host, settings.trust()) }, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IOException("TLS cannot be set up: " + e.getMessage(), e);
		}
	}
}
