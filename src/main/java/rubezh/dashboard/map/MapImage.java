package rubezh.dashboard.map;

import module java.base;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Draws a map as pixels in the colours of a theme, without a window.
 *
 * <pre>{@code
 * var image = MapImage.light();
 * var painter = new MapPainter(ground, words, image::textWidth);
 * int[] argb = image.draw(picture, MapImage.FINE);
 * }</pre>
 */
public final class MapImage {
    /** Pixels of a file for each of the map, so that it stays sharp on paper. */
    public static final double FINE = 2;

    private static final float SEE_THROUGH = 0.85f;
    private static final float FAINT = 0.3f;
    private static final Pattern TOKEN = Pattern.compile("-rz-([\\w-]+): (#[0-9a-f]{6});");
    private static final Pattern COMMAND = Pattern.compile("([MLQZ])([^MLQZ]*)");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<String, Color> tokens;
    private final Font regular;
    private final Font heavy;

    private MapImage(Map<String, Color> tokens, Font regular, Font heavy) {
        this.tokens = tokens;
        this.regular = regular;
        this.heavy = heavy;
    }

    /** Reads the colours of the light theme, and the fonts. */
    public static MapImage light() {
        return of("light");
    }

    /**
     * Reads the colours of a theme, and the fonts; takes some tens of milliseconds.
     *
     * @param theme name of the theme as in the names of the style sheets
     */
    public static MapImage of(String theme) {
        try (InputStream css = open("css/tokens-" + theme + ".css");
                InputStream plain = open("font/Inter-Regular.otf");
                InputStream bold = open("font/Inter-SemiBold.otf")) {
            String sheet = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            var tokens = new HashMap<String, Color>();
            TOKEN.matcher(sheet)
                    .results()
                    .forEach(one -> tokens.put(one.group(1), Color.decode(one.group(2))));
            return new MapImage(
                    tokens,
                    Font.createFont(Font.TRUETYPE_FONT, plain),
                    Font.createFont(Font.TRUETYPE_FONT, bold));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(MapImage.class.getResourceAsStream("/rubezh/" + file), file);
    }

    private Font font(MapStyle style) {
        return (style.isHeavy() ? heavy : regular).deriveFont((float) style.textSize());
    }

    /** Returns the width of a text in pixels of the map. */
    public double textWidth(MapStyle style, String text) {
        return font(style).getStringBounds(text, EXACT).getWidth();
    }

    /** Returns a length in pixels of the image. */
    public static int pixels(double length, double scale) {
        return (int) Math.ceil(length * scale);
    }

    /**
     * Returns the pixels of a map row by row, alpha first, eight bits for each channel.
     *
     * @param scale pixels of the image for each of the map
     */
    public int[] draw(MapPicture picture, double scale) {
        return draw(picture, scale, token("inset"));
    }

    /** Returns the pixels of marks without a ground, the colours multiplied by alpha. */
    public int[] drawMarks(MapPicture picture, double scale) {
        return draw(picture, scale, new Color(0, true));
    }

    private int[] draw(MapPicture picture, double scale, Color ground) {
        int width = pixels(picture.width(), scale);
        int height = pixels(picture.height(), scale);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(ground);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        picture.marks().forEach(mark -> draw(mark, graphics));
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Returns whether the theme has the colours of a look. */
    boolean has(MapStyle style) {
        return Stream.of(style.fill(), style.stroke())
                .allMatch(name -> name.isEmpty() || tokens.containsKey(name));
    }

    private Color token(String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private void draw(MapMark mark, Graphics2D graphics) {
        switch (mark) {
            case MapMark.Shape shape -> {
                graphics.setComposite(
                        AlphaComposite.SrcOver.derive(
                                shape.faint() ? FAINT : shape.width() > 0 ? SEE_THROUGH : 1));
                double width = shape.width() > 0 ? shape.width() : shape.style().width();
                draw(path(shape.path()), shape.style(), width, graphics);
            }
            case MapMark.Disc disc -> {
                graphics.setComposite(AlphaComposite.SrcOver.derive(SEE_THROUGH));
                double radius = disc.radius();
                var circle =
                        new Ellipse2D.Double(
                                disc.x() - radius, disc.y() - radius, 2 * radius, 2 * radius);
                draw(circle, disc.style(), disc.style().width(), graphics);
            }
            case MapMark.Text text -> {
                graphics.setComposite(AlphaComposite.SrcOver);
                Font font = font(text.style());
                var metrics = font.getLineMetrics(text.text(), EXACT);
                double baseline = text.y() + (metrics.getAscent() - metrics.getDescent()) / 2.0;
                var outline =
                        font.createGlyphVector(EXACT, text.text())
                                .getOutline((float) text.x(), (float) baseline);
                graphics.setColor(token(text.style().stroke()));
                graphics.setStroke(stroke(2 * text.style().width(), List.of()));
                graphics.draw(outline);
                graphics.setColor(token(text.style().fill()));
                graphics.fill(outline);
            }
        }
    }

    private void draw(java.awt.Shape shape, MapStyle style, double width, Graphics2D graphics) {
        if (!style.fill().isEmpty()) {
            graphics.setColor(token(style.fill()));
            graphics.fill(shape);
        }
        if (!style.stroke().isEmpty()) {
            graphics.setColor(token(style.stroke()));
            graphics.setStroke(stroke(width, style.dashes()));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(double width, List<Double> dashes) {
        float[] lengths = null;
        if (!dashes.isEmpty()) {
            lengths = new float[dashes.size()];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = dashes.get(i).floatValue();
            }
        }
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
    }

    private static Path2D path(String commands) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        COMMAND.matcher(commands)
                .results()
                .forEach(one -> {
                    double[] n =
                            Stream.of(one.group(2).strip().split(" "))
                                    .filter(number -> !number.isEmpty())
                                    .mapToDouble(Double::parseDouble)
                                    .toArray();
                    switch (one.group(1)) {
                        case "M" -> path.moveTo(n[0], n[1]);
                        case "L" -> path.lineTo(n[0], n[1]);
                        case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
                        default -> path.closePath();
                    }
                });
        return path;
    }
}
