package rubezh.ui.kit.look;

import module java.base;

import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * Theme, zoom and visibility of the map; scenes follow every change. One instance for the program.
 *
 * @see Theme
 */
public final class DisplaySettings {
    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-SemiBold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-SemiBold.ttf");

    /** Fonts of records as paper, not needed before one is shown. */
    private static final List<String> PAPER_FONTS =
            List.of("PTSerif-Regular.ttf", "PTSerif-Bold.ttf");

    private static final List<Double> STEPS = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

    private final ObjectProperty<Theme> theme;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final BooleanProperty mapShown = new SimpleBooleanProperty(true);
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    public DisplaySettings(Theme initial) {
        theme = new SimpleObjectProperty<>(initial);
        FONTS.forEach(DisplaySettings::load);
        theme.addListener((_, _, _) -> reapply());
        zoom.addListener((_, _, _) -> reapply());
    }

    /** Loads the fonts of records as paper, the first time; on any thread. */
    public static void loadRecordFonts() {
        Objects.requireNonNull(RecordFonts.LOADED);
    }

    /** Holder of the fonts of records as paper: loaded once, when they are first asked for. */
    private static final class RecordFonts {
        static final List<Font> LOADED = PAPER_FONTS.stream().map(DisplaySettings::load).toList();
    }

    private static Font load(String file) {
        try (InputStream in = DisplaySettings.class.getResourceAsStream("/rubezh/font/" + file)) {
            Font font = Font.loadFont(Objects.requireNonNull(in, file), 13);
            if (font == null) {
                throw new IllegalStateException("not a font: " + file);
            }
            return font;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** Returns whether the map beside a record is shown. */
    public BooleanProperty mapShown() {
        return mapShown;
    }

    /** Returns the zoom, 1 for 100 %. */
    public ReadOnlyDoubleProperty zoom() {
        return zoom.getReadOnlyProperty();
    }

    /** Sets the next larger step of the zoom. */
    public void zoomIn() {
        STEPS.stream().filter(s -> s > zoom.get() + 0.001).findFirst().ifPresent(zoom::set);
    }

    /** Sets the next smaller step of the zoom. */
    public void zoomOut() {
        STEPS.reversed().stream()
                .filter(s -> s < zoom.get() - 0.001)
                .findFirst()
                .ifPresent(zoom::set);
    }

    /** Sets the zoom, clamped to 0.8 to 2. */
    public void zoomTo(double value) {
        zoom.set(Math.clamp(value, STEPS.getFirst(), STEPS.getLast()));
    }

    /** Returns a length in pixels that follows the zoom, for sizes a style sheet cannot express. */
    public DoubleBinding px(double length) {
        return Bindings.createDoubleBinding(() -> length * zoom.get(), zoom);
    }

    /** Gives a region a width that follows the zoom, also where space is short. */
    public <R extends Region> R keepWidth(R region, double length) {
        region.prefWidthProperty().bind(px(length));
        region.minWidthProperty().bind(px(length));
        return region;
    }

    /** Returns the fill of a window before its first frame. */
    public javafx.scene.paint.Color background() {
        return theme.get().background();
    }

    /**
     * Applies the style sheets to a scene now and at every change; keeps it by a weak reference.
     */
    public void applyTo(Scene scene) {
        scenes.add(scene);
        Application.setUserAgentStylesheet(Stylesheets.base(theme.get(), zoom.get()));
        applyOnce(scene);
    }

    /**
     * Applies the current style sheets to a scene that is not shown; later changes do not reach it.
     */
    public void applyOnce(Scene scene) {
        scene.setFill(theme.get().background());
        scene.getStylesheets().setAll(Stylesheets.appSheets(theme.get(), zoom.get()));
    }

    private void reapply() {
        Application.setUserAgentStylesheet(Stylesheets.base(theme.get(), zoom.get()));
        List.copyOf(scenes).forEach(this::applyOnce);
    }

    /**
     * Style sheets at any zoom. An {@code em} of JavaFX refers to the font of the node, not of the
     * root, so that small text would shrink its own padding. Therefore the sheets use pixels, which
     * are multiplied here (decision 0020).
     */
    static final class Stylesheets {
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
        private static final Pattern PIXELS =
                Pattern.compile("(?<![\\w.#-])(-?\\d+(?:\\.\\d+)?)px");

        private Stylesheets() {}

        /** Returns the URL of the AtlantaFX sheet. */
        static String base(Theme theme, double zoom) {
            return zoom == 1 ? theme.base() : scaled(theme.base(), zoom);
        }

        /**
         * Returns the URLs of the sheets of the program: colours first, then in order of
         * dependence.
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
                        Objects.requireNonNull(in, resource).readAllBytes(),
                        StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
