package rubezh.device.scale;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.BlankCharacters;

/**
 * Setting of the scale of this machine: port, line parameters, identification.
 *
 * @param port name of the port in the operating system: {@code /dev/ttyUSB0}, {@code COM3}
 * @param baud one of {@link #BAUDS}
 * @param framing data bits, parity, stop bits
 * @param request request text, see {@link ScaleCommandText}; empty if the scale sends unasked
 * @param number number of the scale (G11), may be empty
 * @param checkedUntil last day of the validity of its verification (G11)
 */
public record ScaleSetting(
        String port,
        int baud,
        SerialFraming framing,
        String request,
        String number,
        @Nullable LocalDate checkedUntil) {
    public static final List<Integer> BAUDS =
            List.of(1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200);

    public ScaleSetting {
        if (BlankCharacters.isBlank(port)
                || !BAUDS.contains(baud)
                || ScaleCommandText.bytes(request).isEmpty()) {
            throw new IllegalArgumentException(port + " " + baud + " " + request);
        }
    }

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

    /**
     * Request text of a scale, as typed: plain characters, with {@code \r}, {@code \n}, {@code \\}
     * or {@code \x05} for control characters.
     */
    public static final class ScaleCommandText {
        private static final Pattern PART =
                Pattern.compile("\\\\x(?<hex>[0-9A-Fa-f]{2})|\\\\(?<sign>[rn\\\\])|[ -\\[\\]-~]");

        private ScaleCommandText() {}

        /** Returns the bytes to send, none for an empty text; empty if the text is malformed. */
        public static Optional<byte[]> bytes(String typed) {
            var bytes = new ByteArrayOutputStream();
            Matcher part = PART.matcher(typed);
            int position = 0;
            while (position < typed.length() && part.find(position) && part.start() == position) {
                bytes.write(byteOf(part));
                position = part.end();
            }
            return position == typed.length() ? Optional.of(bytes.toByteArray()) : Optional.empty();
        }

        private static int byteOf(Matcher part) {
            if (part.group("hex") != null) {
                return HexFormat.fromHexDigits(part.group("hex"));
            }
            return switch (part.group()) {
                case "\\r" -> '\r';
                case "\\n" -> '\n';
                case "\\\\" -> '\\';
                default -> part.group().charAt(0);
            };
        }
    }

    /**
     * A serial port of this machine.
     *
     * @param name name in the operating system: {@code /dev/ttyUSB0}, {@code COM3}
     * @param description description given by the operating system
     */
    public record SerialPortInfo(String name, String description) {}
}
