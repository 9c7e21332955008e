package org.webphone.sdp;

/** Numbers in hostile text: no sign, no overflow, a fallback instead of an exception. */
final class Numbers {

    private Numbers() {
    }

    static int parse(String text, int least, int most, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 10) {
            return otherwise;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            value = value * 10 + digit;
        }
        return value < least || value > most ? otherwise : (int) value;
    }
}
