package rubezh.device.scale;

/**
 * A line received from a scale.
 *
 * @param raw the line as received, unprintable bytes written as {@code \x02}
 */
public record ScaleLine(String raw, ScaleReading reading) {
    static ScaleLine of(String line, ScaleReading reading) {
        var raw = new StringBuilder();
        line.chars()
                .forEach(c -> {
                    if (c >= ' ' && c <= '~') {
                        raw.append((char) c);
                    } else {
                        raw.append("\\x%02x".formatted(c));
                    }
                });
        return new ScaleLine(raw.toString(), reading);
    }
}
