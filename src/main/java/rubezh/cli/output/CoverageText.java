package rubezh.cli.output;

import module java.base;

import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.Coverage.Gap;
import rubezh.format.CoverageFormat;
import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;

/** What the figures of a period may lack, as text and as JSON. */
public final class CoverageText {
    private CoverageText() {}

    /** Returns the lines to print; none where nothing is known to lack. */
    public static List<String> lines(Coverage coverage, DomainFormat format) {
        var lines = new ArrayList<String>();
        if (!coverage.isComplete()) {
            lines.add(format.messages().text("coverage.lead"));
        }
        new CoverageFormat(format).lines(coverage).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** Prints a line on what figures may lack, or all of it; nothing where nothing may. */
    public static void print(
            Coverage coverage, boolean all, DomainFormat format, ConsoleOutput output) {
        var words = new CoverageFormat(format);
        if (all && !coverage.isComplete()) {
            output.printMessage("coverage.lead");
            words.gaps(coverage).forEach(gap -> output.printText("  " + gap));
        } else {
            words.title(coverage).ifPresent(text -> output.printMessage("cli.coverage", text));
        }
    }

    /** Returns the member of a JSON document. */
    public static Map<String, Object> tree(Coverage coverage) {
        return new JsonObjectWriter()
                .put("complete", coverage.isComplete())
                .put("over", coverage.over())
                .put("provesNone", coverage.provesNone())
                .putList("gaps", coverage.gaps(), CoverageText::gap)
                .tree();
    }

    private static Map<String, Object> gap(Gap gap) {
        return new JsonObjectWriter().putAll(gap, "kind", "count", "of").tree();
    }
}
