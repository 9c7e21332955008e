package org.webphone.contacts.internal;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

import org.webphone.core.Text;
import org.webphone.preferences.DirectorySettings;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;

/** Connects to an LDAP server as the settings say: encrypted where it can be, certificate and host name checked. Blocks. */
final class LdapLink {

	private static final int CONNECT_MILLIS = 4000;
	private static final int ANSWER_MILLIS = 6000;

	private final DirectorySettings settings;
	private final Supplier<char[]> password;

	/** @param password null where there is none */
	LdapLink(DirectorySettings settings, Supplier<char[]> password) {
		this.settings = settings;
		this.password = password;
	}

	/** @throws IOException with a sentence for the user */
	LDAPConnection open() throws IOException {
		URI uri = ListDirectory.address(settings);
		boolean tls = "ldaps".equalsIgnoreCase(uri.getScheme());
		if (uri.getHost() == null || !tls && !"ldap".equalsIgnoreCase(uri.getScheme())) {
			throw new IOException("The address of the directory begins neither with ldaps: nor with ldap:.");
		}
		boolean encrypted = tls || settings.startTls();
		if (!settings.user().isEmpty() && !encrypted && !loopback(uri.getHost())) {
			throw new IOException("A password is sent over an encrypted connection only. Use ldaps: or StartTLS.");
		}
		int port = uri.getPort() > 0 ? uri.getPort() : tls ? 636 : 389;
		LDAPConnection connection = null;
		try {
			connection = tls ? new LDAPConnection(sockets(), options(), uri.getHost(), port)
					: new LDAPConnection(options(), uri.getHost(), port);
			if (settings.startTls() && !tls) {
				encrypt(connection, uri.getHost());
			}
			if (!settings.user().isEmpty()) {
				char[] secret = password.get();
				connection.bind(settings.user(), secret == null ? "" : new String(secret));
			}
			return connection;
		} catch (LDAPException e) {
			if (connection != null) {
				connection.close();
			}
			throw new IOException(sentence(e, uri.getHost()), e);
		}
	}

	private static LDAPConnectionOptions options() {
		var options = new LDAPConnectionOptions();
		options.setConnectTimeoutMillis(CONNECT_MILLIS);
		options.setResponseTimeoutMillis(ANSWER_MILLIS);
		options.setFollowReferrals(false);
		return options;
	}

	private SSLSocketFactory sockets() throws IOException {
		try {
			SSLContext context = settings.caFile().isPresent() ? CompanyTrust.context(settings.caFile().get())
					: SSLContext.getDefault();
			return new HostCheckingSockets(context.getSocketFactory());
		} catch (GeneralSecurityException e) {
			throw new IOException("Encryption does not work on this machine.", e);
		}
	}

	private void encrypt(LDAPConnection connection, String host) throws LDAPException, IOException {
		ResultCode answer;
		try {
			answer = connection.processExtendedOperation(new StartTLSExtendedRequest(sockets())).getResultCode();
		} catch (LDAPException e) {
			if (e.getResultCode().isClientSideResultCode() || e.getResultCode().intValue() == ResultCode.CONNECT_ERROR_INT_VALUE) {
				throw e;
			}
			answer = e.getResultCode();
		}
		if (!ResultCode.SUCCESS.equals(answer)) {
			connection.close();
			throw new IOException("The directory " + host + " refuses encryption (StartTLS). Use ldaps:, or ask its administrator.");
		}
	}

	private static boolean loopback(String host) {
		return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
	}

	/** What a failure means to the user. */
	static String sentence(LDAPException e, String host) {
		for (Throwable t = e; t != null; t = t.getCause()) {
			if (t instanceof javax.net.ssl.SSLException || t instanceof java.security.cert.CertificateException) {
				return "No secure connection to " + host + ": its certificate is not trusted.";
			}
			if (t instanceof java.net.UnknownHostException) {
				return "The server " + host + " is not known.";
			}
		}
		String message = String.valueOf(e.getMessage());
		if (message.contains("SSLHandshakeException") || message.contains("certificate")) {
			return "No secure connection to " + host + ": its certificate is not trusted.";
		}
		return switch (e.getResultCode().intValue()) {
			case ResultCode.REFERRAL_INT_VALUE -> "The directory " + host + " refers to another server"
					+ (e.getReferralURLs() == null || e.getReferralURLs().length == 0 ? "" : " (" + Text.printable(e.getReferralURLs()[0], 200) + ')')
					+ ". Use the address of that one.";
			case ResultCode.BUSY_INT_VALUE, ResultCode.UNAVAILABLE_INT_VALUE, ResultCode.UNWILLING_TO_PERFORM_INT_VALUE -> "The directory "
					+ host + " does not want to answer now.";
			case ResultCode.INVALID_CREDENTIALS_INT_VALUE, ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE,
					ResultCode.INAPPROPRIATE_AUTHENTICATION_INT_VALUE -> "The directory " + host + " refuses user name or password.";
			case ResultCode.TIMEOUT_INT_VALUE, ResultCode.TIME_LIMIT_EXCEEDED_INT_VALUE -> "The directory " + host + " does not answer in time.";
			case ResultCode.NO_SUCH_OBJECT_INT_VALUE, ResultCode.INVALID_DN_SYNTAX_INT_VALUE -> "The directory " + host + " does not know the base entry.";
			case ResultCode.CONNECT_ERROR_INT_VALUE, ResultCode.SERVER_DOWN_INT_VALUE -> "The directory " + host + " cannot be reached.";
			default -> "The directory " + host + " answers: " + e.getResultCode().getName() + '.';
		};
	}
}
