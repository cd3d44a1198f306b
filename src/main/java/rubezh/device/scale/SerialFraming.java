package rubezh.device.scale;

import java.util.Arrays;
import java.util.Optional;

/** Data bits, parity and stop bits: the three combinations that scales use. */
public enum SerialFraming {
    EIGHT_NONE("8N1", 8, false),
    SEVEN_EVEN("7E1", 7, true),
    EIGHT_EVEN("8E1", 8, true);

    private final String code;
    private final int bits;
    private final boolean even;

    SerialFraming(String code, int bits, boolean even) {
        this.code = code;
        this.bits = bits;
        this.even = even;
    }

    /** Returns the short name used in manuals: {@code 8N1}. */
    public String code() {
        return code;
    }

    int bits() {
        return bits;
    }

    boolean even() {
        return even;
    }

    public static Optional<SerialFraming> of(String code) {
        return Arrays.stream(values()).filter(framing -> framing.code.equals(code)).findFirst();
    }
}
