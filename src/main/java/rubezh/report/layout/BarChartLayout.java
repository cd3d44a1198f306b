package rubezh.report.layout;

import module java.base;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperReport;
import rubezh.report.content.ChartBar;
import rubezh.report.content.ChartBar.FillPattern;

/** Lays out up to eight bars in their template; lengths are in proportion. */
public final class BarChartLayout {
    public static final int MAX_BARS = 8;
    private static final int WIDTH = 260;
    private static final int LONGEST = 92;
    private static final int SHORTEST_LONGEST = 20;
    private static final double VALUE_SIZE = 9;
    private static final int ROUNDING = 4;
    private static final int SHORTEST = 2;
    private static final int GAP = 4;

    private final List<ChartBar> bars;
    private final JasperReport report = ReportTemplate.BARS.copy();

    BarChartLayout(List<ChartBar> bars) {
        this.bars = bars;
        JRBand band = report.getDetailSection().getBands()[0];
        long largest = bars.stream().mapToLong(ChartBar::length).max().orElse(1);
        int value = widestValue();
        for (int i = 0; i < bars.size(); i++) {
            JRElement bar = element(band, "bar" + i);
            int room = Math.min(LONGEST, WIDTH - bar.getX() - GAP - value);
            double share = (double) bars.get(i).length() / Math.max(1, largest);
            int length = (int) (share * Math.max(SHORTEST_LONGEST, room));
            bar.setWidth(Math.max(SHORTEST, length));
            JRElement number = element(band, "value" + i);
            number.setX(bar.getX() + bar.getWidth() + GAP);
            number.setWidth(value);
        }
    }

    private int widestValue() {
        double widest =
                bars.stream()
                        .mapToDouble(bar -> TextMeasure.width(bar.value(), VALUE_SIZE, true))
                        .max()
                        .orElse(0);
        return (int) Math.ceil(widest) + ROUNDING;
    }

    JasperReport report() {
        return report;
    }

    Map<String, Object> parameters() {
        return new HashMap<>(
                Map.of(
                        "labels", bars.stream().map(ChartBar::label).toList(),
                        "values", bars.stream().map(ChartBar::value).toList(),
                        "bars", bars.stream().map(b -> new BarDrawing(b.pattern())).toList()));
    }

    JREmptyDataSource rows() {
        return new JREmptyDataSource(1);
    }

    private static JRElement element(JRBand band, String key) {
        return Objects.requireNonNull(band.getElementByKey(key), key);
    }

    /** One bar with a pattern that stays readable on a photocopy. */
    private static final class BarDrawing extends VectorDrawing {
        private static final long serialVersionUID = 1L;
        private static final double STEP = 4;

        private final FillPattern pattern;

        BarDrawing(FillPattern fillPattern) {
            this.pattern = fillPattern;
        }

        @Override
        void draw(Graphics2D graphics, Rectangle2D area) {
            var bar =
                    new Rectangle2D.Double(
                            area.getX() + 0.3,
                            area.getY() + 0.3,
                            Math.max(0.6, area.getWidth() - 0.6),
                            area.getHeight() - 0.6);
            graphics.setColor(ground());
            graphics.fill(bar);
            var clip = graphics.getClip();
            graphics.setColor(Color.BLACK);
            graphics.clip(bar);
            graphics.setStroke(new BasicStroke(0.9f));
            fill(graphics, bar);
            graphics.setClip(clip);
            graphics.setStroke(new BasicStroke(0.6f));
            graphics.setColor(new Color(0x333333));
            graphics.draw(bar);
        }

        private Color ground() {
            return switch (pattern) {
                case BLACK -> new Color(0x2B2B2B);
                case GREY -> new Color(0x8C8C8C);
                case LIGHT -> new Color(0xC8C8C8);
                case DIAGONAL, DOTS, CROSS, HORIZONTAL, VERTICAL, WHITE -> Color.WHITE;
            };
        }

        private void fill(Graphics2D graphics, Rectangle2D bar) {
            switch (pattern) {
                case BLACK, GREY, LIGHT, WHITE -> {}
                case DIAGONAL -> slanted(graphics, bar, true);
                case CROSS -> {
                    slanted(graphics, bar, true);
                    slanted(graphics, bar, false);
                }
                case DOTS -> dots(graphics, bar);
                case HORIZONTAL -> {
                    for (double y = bar.getMinY() + STEP / 2; y < bar.getMaxY(); y += STEP / 2) {
                        graphics.draw(new Line2D.Double(bar.getMinX(), y, bar.getMaxX(), y));
                    }
                }
                case VERTICAL -> {
                    for (double x = bar.getMinX() + STEP / 2; x < bar.getMaxX(); x += STEP / 2) {
                        graphics.draw(new Line2D.Double(x, bar.getMinY(), x, bar.getMaxY()));
                    }
                }
            }
        }

        private static void slanted(Graphics2D graphics, Rectangle2D bar, boolean rising) {
            double height = bar.getHeight();
            for (double x = bar.getMinX() - height; x < bar.getMaxX(); x += STEP) {
                double left = rising ? bar.getMaxY() : bar.getMinY();
                double right = rising ? bar.getMinY() : bar.getMaxY();
                graphics.draw(new Line2D.Double(x, left, x + height, right));
            }
        }

        private static void dots(Graphics2D graphics, Rectangle2D bar) {
            for (double x = bar.getMinX() + 1.6; x < bar.getMaxX(); x += 3.2) {
                for (double y = bar.getMinY() + 1.6; y < bar.getMaxY(); y += 3.2) {
                    graphics.fill(new Ellipse2D.Double(x - 0.6, y - 0.6, 1.2, 1.2));
                }
            }
        }
    }
}
