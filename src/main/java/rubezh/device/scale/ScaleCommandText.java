package rubezh.device.scale;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text a scale is asked with, as a person types it: plain characters, and {@code \r}, {@code
 * \n}, {@code \\} or {@code \x05} for what no key types.
 */
public final class ScaleCommandText {
    private static final Pattern PART =
            Pattern.compile("\\\\x(?<hex>[0-9A-Fa-f]{2})|\\\\(?<sign>[rn\\\\])|[ -\\[\\]-~]");

    private ScaleCommandText() {}

    /** Returns the bytes to send, none if the text is empty; nothing if it is written wrongly. */
    public static Optional<byte[]> bytes(String typed) {
        var bytes = new ByteArrayOutputStream();
        Matcher part = PART.matcher(typed);
        int at = 0;
        while (at < typed.length() && part.find(at) && part.start() == at) {
            bytes.write(byteOf(part));
            at = part.end();
        }
        return at == typed.length() ? Optional.of(bytes.toByteArray()) : Optional.empty();
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
