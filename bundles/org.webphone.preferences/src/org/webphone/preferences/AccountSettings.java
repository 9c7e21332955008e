package org.webphone.preferences;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.number.DialRules;

/**
 * All settings of one account, immutable. The password is not among them: it lives in {@link Secrets}.
 *
 * @param id            identity, stable across restarts
 * @param label         what the user calls the account; the address where it is empty
 * @param aor           address of record, {@code sip:442@example.org}; its display name is the user's own name
 * @param user          user name for authentication; the user part of {@code aor} where it is empty
 * @param registrar     {@code host[:port]}; the host of {@code aor} where it is empty
 * @param outboundProxy first hop for every request, a SIP URI; empty for none
 * @param transport     transport to the server
 * @param localHost     local address to bind; empty for the one that reaches the server
 * @param localPort     local port to bind; 0 for any
 * @param register      whether to register
 * @param expires       lifetime to ask for
 * @param srtp          encryption of sound
 * @param dtmf          how tones go out
 * @param codecs        encoding names in order of preference ({@code opus}, {@code G722}, {@code PCMA}, {@code PCMU});
 *                      empty for all that are installed
 * @param autoAnswer    answers incoming calls after this time; empty for never
 * @param lineLimit     how many calls at once; 0 for any number
 * @param pickupCode    what to dial to pick up, {@code {extension}} stands for the colleague's number
 * @param voicemail     what to dial to listen to the voicemail; empty where it is not known
 * @param colleagueVoicemail what to dial to leave a message in a colleague's voicemail, {@code {extension}} stands for the
 *                      colleague's number; empty where the exchange has no such code
 * @param caFile        PEM file of authorities to trust besides the system's
 * @param clientCertificate PEM file with certificate and key of the client
 * @param outgoingNumber number to be seen by those we call, where the exchange lets us choose; empty for the account's own
 * @param withheld      whether those we call are not to see any number
 * @param dialRules     how numbers are written and dialled at this exchange
 */
public record AccountSettings(AccountId id, String label, Address aor, String user, String registrar,
		String outboundProxy, Transport transport, String localHost, int localPort, boolean register,
		Duration expires, SrtpPolicy srtp, DtmfMode dtmf, List<String> codecs, Optional<Duration> autoAnswer,
		int lineLimit, String pickupCode, String voicemail, String colleagueVoicemail, Optional<Path> caFile,
		Optional<Path> clientCertificate, String outgoingNumber, boolean withheld, DialRules dialRules) {

	public AccountSettings {
		codecs = List.copyOf(codecs);
	}

	/** The defaults of {@code AGENT.md}: UDP, registrar = host of the address, SRTP off, DTMF automatic. */
	public static Builder builder(Address aor) {
		return new Builder(aor);
	}

	/** A builder that starts from these settings. */
	public Builder toBuilder() {
		return new Builder(this);
	}

	/** User name for authentication, never empty. */
	public String authUser() {
		return user.isEmpty() ? aor.user() : user;
	}

	/** {@code host[:port]} of the registrar, never empty. */
	public String registrarHostPort() {
		return registrar.isEmpty() ? aor.hostPort() : registrar;
	}

	/** The label, else number and host. */
	public String displayLabel() {
		return label.isEmpty() ? aor.user() + '@' + aor.hostPort() : label;
	}

	/** Collects settings; every setter replaces the default. Not for use by several threads. */
	public static final class Builder {
		private AccountId id;
		private String label = "";
		private Address aor;
		private String user = "";
		private String registrar = "";
		private String outboundProxy = "";
		private Transport transport = Transport.UDP;
		private String localHost = "";
		private int localPort;
		private boolean register = true;
		private Duration expires = Duration.ofSeconds(600);
		private SrtpPolicy srtp = SrtpPolicy.OFF;
		private DtmfMode dtmf = DtmfMode.AUTO;
		private List<String> codecs = List.of();
		private Optional<Duration> autoAnswer = Optional.empty();
		private int lineLimit;
		private String pickupCode = "**{extension}";
		private String voicemail = "";
		private String colleagueVoicemail = "";
		private Optional<Path> caFile = Optional.empty();
		private Optional<Path> clientCertificate = Optional.empty();
		private String outgoingNumber = "";
		private boolean withheld;
		private DialRules dialRules = DialRules.DEFAULT;

		Builder(Address aor) {
			this.aor = aor;
			this.id = new AccountId(aor.user() + '@' + aor.hostPort());
		}

		Builder(AccountSettings s) {
			id = s.id;
			label = s.label;
			aor = s.aor;
			user = s.user;
			registrar = s.registrar;
			outboundProxy = s.outboundProxy;
			transport = s.transport;
			localHost = s.localHost;
			localPort = s.localPort;
			register = s.register;
			expires = s.expires;
			srtp = s.srtp;
			dtmf = s.dtmf;
			codecs = s.codecs;
			autoAnswer = s.autoAnswer;
			lineLimit = s.lineLimit;
			pickupCode = s.pickupCode;
			voicemail = s.voicemail;
			colleagueVoicemail = s.colleagueVoicemail;
			caFile = s.caFile;
			clientCertificate = s.clientCertificate;
			outgoingNumber = s.outgoingNumber;
			withheld = s.withheld;
			dialRules = s.dialRules;
		}

		public Builder id(AccountId value) {
			id = value;
			return this;
		}

		public Builder label(String value) {
			label = value;
			return this;
		}

		public Builder aor(Address value) {
			aor = value;
			return this;
		}

		public Builder user(String value) {
			user = value;
			return this;
		}

		public Builder registrar(String value) {
			registrar = value;
			return this;
		}

		public Builder outboundProxy(String value) {
			outboundProxy = value;
			return this;
		}

		public Builder transport(Transport value) {
			transport = value;
			return this;
		}

		public Builder local(String host, int port) {
			localHost = host;
			localPort = port;
			return this;
		}

		public Builder register(boolean value) {
			register = value;
			return this;
		}

		public Builder expires(Duration value) {
			expires = value;
			return this;
		}

		public Builder srtp(SrtpPolicy value) {
			srtp = value;
			return this;
		}

		public Builder dtmf(DtmfMode value) {
			dtmf = value;
			return this;
		}

		public Builder codecs(List<String> value) {
			codecs = value;
			return this;
		}

		public Builder autoAnswer(Duration value) {
			autoAnswer = Optional.ofNullable(value);
			return this;
		}

		public Builder lineLimit(int value) {
			lineLimit = value;
			return this;
		}

		public Builder pickupCode(String value) {
			pickupCode = value;
			return this;
		}

		public Builder voicemail(String value) {
			voicemail = value;
			return this;
		}

		public Builder colleagueVoicemail(String value) {
			colleagueVoicemail = value;
			return this;
		}

		public Builder caFile(Path value) {
			caFile = Optional.ofNullable(value);
			return this;
		}

		public Builder clientCertificate(Path value) {
			clientCertificate = Optional.ofNullable(value);
			return this;
		}

		public Builder outgoingNumber(String value) {
			outgoingNumber = value;
			return this;
		}

		public Builder withheld(boolean value) {
			withheld = value;
			return this;
		}

		public Builder dialRules(DialRules value) {
			dialRules = value;
			return this;
		}

		public AccountSettings build() {
			return new AccountSettings(id, label, aor, user, registrar, outboundProxy, transport, localHost, localPort,
					register, expires, srtp, dtmf, codecs, autoAnswer, lineLimit, pickupCode, voicemail,
					colleagueVoicemail, caFile, clientCertificate, outgoingNumber, withheld, dialRules);
		}
	}
}
