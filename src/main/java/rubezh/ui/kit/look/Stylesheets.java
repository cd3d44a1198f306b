package rubezh.ui.kit.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Style sheets at any zoom. An {@code em} of JavaFX refers to the font of the node, not of the
 * root, so that small text would shrink its own padding. Therefore the sheets use pixels, which are
 * multiplied here (decision 0020).
 */
final class Stylesheets {
    static final List<String> APP_SHEETS =
            List.of(
                    "base",
                    "controls",
                    "form",
                    "table",
                    "overlay",
                    "shell",
                    "screens",
                    "review",
                    "dashboard",
                    "home");
    private static final Pattern PIXELS = Pattern.compile("(?<![\\w.#-])(-?\\d+(?:\\.\\d+)?)px");

    private Stylesheets() {}

    /** Returns the URL of the AtlantaFX sheet. */
    static String base(Theme theme, double zoom) {
        return zoom == 1 ? theme.base() : scaled(theme.base(), zoom);
    }

    /**
     * Returns the URLs of the sheets of the program: colours first, then in order of dependence.
     */
    static List<String> appSheets(Theme theme, double zoom) {
        var all = new ArrayList<String>();
        all.add(url(theme.tokens()));
        for (String name : APP_SHEETS) {
            String resource = "/rubezh/css/" + name + ".css";
            all.add(zoom == 1 ? url(name) : scaled(resource, zoom));
        }
        return all;
    }

    private static String url(String name) {
        return Objects.requireNonNull(
                        Stylesheets.class.getResource("/rubezh/css/" + name + ".css"), name)
                .toExternalForm();
    }

    private static String scaled(String resource, double zoom) {
        String css = scale(read(resource), zoom);
        return "data:text/css;charset=UTF-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** Multiplies all lengths except hairlines, which stay one pixel. */
    static String scale(String css, double zoom) {
        return PIXELS.matcher(css)
                .replaceAll(m -> {
                    double pixels = Double.parseDouble(m.group(1));
                    double size = Math.abs(pixels) <= 1 ? pixels : pixels * zoom;
                    return String.format(Locale.ROOT, "%.3fpx", size);
                });
    }

    private static String read(String resource) {
        try (InputStream in = Stylesheets.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
