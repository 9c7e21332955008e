package org.webphone.contacts.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sockets whose handshake fails when the certificate is not that of the host which was asked for (RFC 4513 section 3.1.3). */
final class HostCheckingSockets extends SSLSocketFactory {

	private final SSLSocketFactory sockets;

	HostCheckingSockets(SSLSocketFactory sockets) {
		this.sockets = sockets;
	}

	private static Socket checking(Socket socket) {
		var s = (SSLSocket) socket;
		SSLParameters parameters = s.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("LDAPS");
		s.setSSLParameters(parameters);
		return s;
	}

	@Override
	public Socket createSocket() throws IOException {
		return checking(sockets.createSocket());
	}

	@Override
	public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
		return checking(sockets.createSocket(socket, host, port, autoClose));
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		return checking(sockets.createSocket(host, port));
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
		return checking(sockets.createSocket(host, port, localHost, localPort));
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		return checking(sockets.createSocket(host, port));
	}

	@Override
	public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
		return checking(sockets.createSocket(host, port, localHost, localPort));
	}

	@Override
	public String[] getDefaultCipherSuites() {
		return sockets.getDefaultCipherSuites();
	}

	@Override
	public String[] getSupportedCipherSuites() {
		return sockets.getSupportedCipherSuites();
	}
}
