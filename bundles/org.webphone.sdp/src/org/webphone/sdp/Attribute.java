package org.webphone.sdp;

import java.util.Objects;

/** One {@code a=} line: a property ({@code value} null) or a name with a value; unknown ones are kept as they came. */
public record Attribute(String name, String value) {

    public Attribute {
        Objects.requireNonNull(name);
    }

    public static Attribute flag(String name) {
        return new Attribute(name, null);
    }

    public boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** Keys never reach a log through here. */
    @Override
    public String toString() {
        return name.equals("crypto") ? "crypto:(hidden)" : wire();
    }

    String wire() {
        return value == null ? name : name + ':' + value;
    }
}
