package rubezh.ui.kit.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast by WCAG 2, computed from the sheets of colours. */
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("-rz-([\\w-]+): #([0-9a-fA-F]{6});");

    private static final List<String> TEXT_ON_SURFACES =
            List.of("fg", "muted", "subtle", "accent", "ok", "warn", "stop");
    private static final List<String> SURFACES = List.of("bg", "sub");
    private static final List<List<String>> TEXT =
            List.of(
                    List.of("fg", "sel"),
                    List.of("muted", "sel"),
                    List.of("subtle", "sel"),
                    List.of("fg", "inset"),
                    List.of("muted", "inset"),
                    List.of("accent", "accent-bg"),
                    List.of("ok", "ok-bg"),
                    List.of("warn", "warn-bg"),
                    List.of("stop", "stop-bg"),
                    List.of("conflict", "conflict-bg"),
                    List.of("conflict", "bg"),
                    List.of("fg", "warn-bg"),
                    List.of("fg", "stop-bg"),
                    List.of("fg", "accent-bg"),
                    List.of("fg", "diff-add"),
                    List.of("fg", "diff-del"),
                    List.of("mark-fg", "mark"),
                    List.of("band-fg", "band-a"),
                    List.of("on-fill", "accent-fill"),
                    List.of("on-fill", "approve-fill"));
    private static final List<String> LINES =
            List.of(
                    "ctl",
                    "accent",
                    "stop",
                    "g-opioid",
                    "g-cannabis",
                    "g-stimulant",
                    "g-medicine",
                    "g-other",
                    "cases");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textHasFourAndAHalfToOneAndLinesThree(String theme) throws IOException {
        Map<String, double[]> tokens = tokens(theme);
        var low = new TreeSet<String>();
        for (String surface : SURFACES) {
            TEXT_ON_SURFACES.forEach(text -> check(tokens, text, surface, 4.5, low));
            LINES.forEach(line -> check(tokens, line, surface, 3, low));
        }
        TEXT.forEach(pair -> check(tokens, pair.get(0), pair.get(1), 4.5, low));
        assertThat(low).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void bothThemesNameTheSameColours(String theme) throws IOException {
        assertThat(tokens(theme).keySet()).isEqualTo(tokens("light").keySet());
    }

    private static void check(
            Map<String, double[]> tokens,
            String ink,
            String ground,
            double least,
            TreeSet<String> low) {
        double contrast = contrast(token(tokens, ink), token(tokens, ground));
        if (contrast < least) {
            low.add("%s on %s has %.2f, needs %.1f".formatted(ink, ground, contrast, least));
        }
    }

    private static double[] token(Map<String, double[]> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, double[]> tokens(String theme) throws IOException {
        try (InputStream in =
                ContrastTest.class.getResourceAsStream("/rubezh/css/tokens-" + theme + ".css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var tokens = new HashMap<String, double[]>();
            TOKEN.matcher(css).results().forEach(m -> tokens.put(m.group(1), rgb(m.group(2))));
            return tokens;
        }
    }

    private static double[] rgb(String hex) {
        int value = Integer.parseInt(hex, 16);
        return new double[] {linear(value >> 16), linear(value >> 8 & 255), linear(value & 255)};
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double contrast(double[] one, double[] other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }
}
