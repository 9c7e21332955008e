package org.webphone.sdp;

/** Reads {@code IN IP4 address} of c= and o= lines. */
final class AddressReader {

    private AddressReader() {
    }

    static ConnectionAddress read(String value, int line) throws SdpException {
        String[] fields = value.strip().split(" +");
        if (fields.length != 3 || !fields[0].equalsIgnoreCase("IN")) {
            throw new SdpException(line, "an address is written IN IP4 or IN IP6 and the address");
        }
        boolean ip6 = fields[1].equalsIgnoreCase("IP6");
        if (!ip6 && !fields[1].equalsIgnoreCase("IP4")) {
            throw new SdpException(line, "the address type is neither IP4 nor IP6");
        }
        int slash = fields[2].indexOf('/');
        String address = slash < 0 ? fields[2] : fields[2].substring(0, slash);
        if (address.isEmpty() || address.length() > 255 || !isPlain(address)) {
            throw new SdpException(line, "the address has characters that no address has");
        }
        return new ConnectionAddress(ip6, address, slash < 0 ? "" : fields[2].substring(slash));
    }

    private static boolean isPlain(String address) {
        return address.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || ".:-_()".indexOf(c) >= 0));
    }
}
