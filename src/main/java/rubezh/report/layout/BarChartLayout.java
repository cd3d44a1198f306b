package rubezh.report.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperReport;
import rubezh.report.content.ChartBar;

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
    private final JasperReport report = ReportTemplate.BARS.load();

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
}
