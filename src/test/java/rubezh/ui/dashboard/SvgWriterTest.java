package rubezh.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.ui.dashboard.BarChart.Bar;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;

/** A chart as a drawing: every text and bar, at its place, readable by any XML parser. */
@WindowTest
final class SvgWriterTest {
    private static final Pattern BAR = Pattern.compile("<rect [^>]*width=\"([0-9.]+)\"[^>]*rx");

    private static final int WIDTH = 400;

    private static String drawing(Bar... bars) {
        return FxThread.call(() -> {
            var chart = new BarChart(List.of(bars), new SimpleDoubleProperty(128), -1, _ -> {});
            var scene = new Scene(chart, WIDTH, 200);
            new DisplaySettings(Theme.LIGHT).applyTo(scene);
            chart.applyCss();
            chart.layout();
            return SvgWriter.write(chart, Color.WHITE);
        });
    }

    private static Bar bar(String name, double share) {
        return new Bar(name, Math.round(share * 100) + " %", share, "bar-cases", "");
    }

    @Test
    void aBarIsAsLongAsItsShareAndHasNameAndFigure() {
        String svg = drawing(bar("Heroin", 1), bar("Opium", 0.5));
        assertThat(svg)
                .contains(">Heroin</text>", ">100 %</text>", ">Opium</text>", ">50 %</text>");
        List<Double> lengths =
                BAR.matcher(svg)
                        .results()
                        .map(m -> Double.parseDouble(m.group(1)))
                        .filter(length -> length < WIDTH)
                        .toList();
        assertThat(lengths).hasSize(2);
        assertThat(lengths.getFirst() / lengths.getLast()).isBetween(1.9, 2.1);
    }

    @Test
    void anEmptyBorderIsAroundTheDrawing() {
        assertThat(drawing(bar("Heroin", 1)))
                .contains("<rect x=\"-16\" y=\"-16\" width=\"" + (WIDTH + 32) + "\"");
    }

    @Test
    void marksOfXmlInANameAreText() {
        assertThat(drawing(bar("A<B> & \"C\"\u0001", 1)))
                .contains(">A&lt;B&gt; &amp; &quot;C&quot; </text>");
    }
}
