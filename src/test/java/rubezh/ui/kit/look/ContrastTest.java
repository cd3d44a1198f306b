package rubezh.ui.kit.look;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.ui.kit.look.DisplaySettings.Stylesheets;

/** Contrast by WCAG 2, computed from the sheets of tokens. */
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
                    List.of("on-fill-hint", "accent-fill"),
                    List.of("accent", "sel"),
                    List.of("on-fill", "approve-fill"));
    private static final List<String> LINES =
            List.of(
                    "ctl",
                    "focus",
                    "accent",
                    "stop",
                    "g-opioid",
                    "g-cannabis",
                    "g-stimulant",
                    "g-medicine",
                    "g-other",
                    "cases");

    /** Further lines that are visible in the high-contrast theme, with or without meaning. */
    private static final List<String> FURTHER_LINES =
            List.of("line", "btn-line", "warn-line", "stop-line", "gap", "g-precursor", "g-nps");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void textHasFourAndAHalfToOneAndLinesThree(Theme theme) throws IOException {
        assertThat(low(theme, 4.5, LINES)).isEmpty();
    }

    @Test
    void inHighContrastTextHasSevenToOneAndEveryLineThree() throws IOException {
        var lines = Stream.concat(LINES.stream(), FURTHER_LINES.stream()).toList();
        assertThat(low(Theme.CONTRAST, 7, lines)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeDefinesTheSameColours(Theme theme) throws IOException {
        assertThat(tokens(theme).keySet()).isEqualTo(tokens(Theme.LIGHT).keySet());
    }

    /** Colours are defined in the sheets of tokens alone, else the test could not compute them. */
    @Test
    void noOtherSheetDefinesAColour() throws IOException {
        var colour = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bblack\\b");
        for (String sheet : Stylesheets.APP_SHEETS) {
            assertThat(colour.matcher(css(sheet)).results().map(m -> m.group()))
                    .as(sheet)
                    .isEmpty();
        }
    }

    /** Returns the pairs of colours below the required contrast. */
    private static TreeSet<String> low(Theme theme, double required, List<String> lines)
            throws IOException {
        Map<String, double[]> tokens = tokens(theme);
        var low = new TreeSet<String>();
        for (String surface : SURFACES) {
            TEXT_ON_SURFACES.forEach(text -> check(tokens, text, surface, required, low));
            lines.forEach(line -> check(tokens, line, surface, 3, low));
        }
        TEXT.forEach(pair -> check(tokens, pair.get(0), pair.get(1), required, low));
        return low;
    }

    private static void check(
            Map<String, double[]> tokens,
            String foreground,
            String background,
            double required,
            TreeSet<String> low) {
        double contrast = contrast(token(tokens, foreground), token(tokens, background));
        if (contrast < required) {
            low.add(
                    "%s on %s has %.2f, needs %.1f"
                            .formatted(foreground, background, contrast, required));
        }
    }

    private static double[] token(Map<String, double[]> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, double[]> tokens(Theme theme) throws IOException {
        var tokens = new HashMap<String, double[]>();
        TOKEN.matcher(css(theme.tokens()))
                .results()
                .forEach(m -> tokens.put(m.group(1), rgb(m.group(2))));
        return tokens;
    }

    private static String css(String sheet) throws IOException {
        String resource = "/rubezh/css/" + sheet + ".css";
        try (InputStream in = ContrastTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
