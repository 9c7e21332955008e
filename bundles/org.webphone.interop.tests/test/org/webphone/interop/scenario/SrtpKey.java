package org.webphone.interop.scenario;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key of AES_CM_128_HMAC_SHA1_80 in the hands of a far end, written from RFC 3711 alone so that it can be a witness. One direction. */
final class SrtpKey {

	private static final int KEY = 16;
	private static final int SALT = 14;
	private static final int TAG = 10;
	private static final int HEADER = 12;

	private final byte[] master;
	private final byte[] encryption;
	private final byte[] authentication;
	private final byte[] salt;
	private int rollover;
	private int last = -1;

	private SrtpKey(byte[] master) {
		this.master = master;
		encryption = derive(0, KEY);
		authentication = derive(1, 20);
		salt = derive(2, SALT);
	}

	static SrtpKey random() {
		byte[] octets = new byte[KEY + SALT];
		new SecureRandom().nextBytes(octets);
		return new SrtpKey(octets);
	}

	/** From the value of an {@code a=crypto} line. */
	static SrtpKey of(String crypto) {
		return new SrtpKey(Base64.getDecoder().decode(crypto.replaceAll(".*inline:([^| ]*).*", "$1")));
	}

	/** For an {@code a=crypto} line. */
	String inline() {
		return "inline:" + Base64.getEncoder().encodeToString(master);
	}

	/** RFC 3711 section 4.3 with a derivation rate of 0. */
	private byte[] derive(int label, int length) {
		byte[] iv = Arrays.copyOf(Arrays.copyOfRange(master, KEY, KEY + SALT), 16);
		iv[7] ^= (byte) label;
		return counter(Arrays.copyOf(master, KEY), iv, new byte[length], 0);
	}

	private static byte[] counter(byte[] key, byte[] iv, byte[] data, int from) {
		try {
			var cipher = Cipher.getInstance("AES/CTR/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
			byte[] out = data.clone();
			cipher.doFinal(data, from, data.length - from, out, from);
			return out;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Sections 4.1.1 and 4.2. */
	byte[] protect(byte[] packet) {
		byte[] encrypted = cipher(packet, follow(packet));
		byte[] out = Arrays.copyOf(encrypted, encrypted.length + TAG);
		System.arraycopy(tag(encrypted), 0, out, encrypted.length, TAG);
		return out;
	}

	/** The packet in the clear; empty when it is not of this key. */
	byte[] open(byte[] packet) {
		if (packet.length < HEADER + TAG) {
			return new byte[0];
		}
		byte[] encrypted = Arrays.copyOf(packet, packet.length - TAG);
		boolean ours = MessageDigest.isEqual(tag(encrypted), Arrays.copyOfRange(packet, packet.length - TAG, packet.length));
		return ours ? cipher(encrypted, rollover) : new byte[0];
	}

	private int follow(byte[] packet) {
		int sequence = ByteBuffer.wrap(packet).getShort(2) & 0xFFFF;
		rollover += last >= 0 && sequence < last - 0x8000 ? 1 : 0;
		last = sequence;
		return rollover;
	}

	private byte[] cipher(byte[] packet, int cycles) {
		byte[] iv = Arrays.copyOf(salt, 16);
		for (int i = 0; i < 4; i++) {
			iv[4 + i] ^= packet[8 + i];
			iv[8 + i] ^= (byte) (cycles >> 24 - 8 * i);
		}
		iv[12] ^= packet[2];
		iv[13] ^= packet[3];
		return counter(encryption, iv, packet, HEADER);
	}

	private byte[] tag(byte[] encrypted) {
		try {
			var mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(authentication, "HmacSHA1"));
			mac.update(encrypted);
			return Arrays.copyOf(mac.doFinal(ByteBuffer.allocate(4).putInt(rollover).array()), TAG);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}
}
