package rubezh.device.scale;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Request text of a scale, as typed: plain characters, with {@code \r}, {@code \n}, {@code \\} or
 * {@code \x05} for control characters.
 */
public final class ScaleCommandText {
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
