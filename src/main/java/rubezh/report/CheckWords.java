package rubezh.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rubezh.text.Language;

/**
 * Eight short words for a hash, for comparison over the telephone: one word per byte, from the
 * first eight bytes. The resource {@code check-words.csv} has 256 lines {@code russian,english};
 * both words of a line mean the same.
 */
final class CheckWords {
    private static final int WORDS = 8;

    private final List<String[]> lines;

    CheckWords() {
        try (InputStream in = CheckWords.class.getResourceAsStream("check-words.csv")) {
            if (in == null) {
                throw new IllegalStateException("no resource check-words.csv");
            }
            lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split(",", -1))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the check words of a hash in hexadecimal digits. */
    String of(String hash, Language language) {
        byte[] bytes = HexFormat.of().parseHex(hash);
        return IntStream.range(0, WORDS)
                .mapToObj(i -> lines.get(bytes[i] & 0xFF))
                .map(pair -> language.choose(pair[0], pair[1]))
                .collect(Collectors.joining(" · "));
    }
}
