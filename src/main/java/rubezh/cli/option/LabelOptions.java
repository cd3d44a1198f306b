package rubezh.cli.option;

import picocli.CommandLine.Option;
import rubezh.report.CasePaperOptions;
import rubezh.text.Fault;

/** Options of labels: of what, of which size, and where on the page they begin. */
public final class LabelOptions {
    @Option(names = "--packages")
    boolean packages;

    @Option(names = "--small")
    boolean small;

    @Option(names = "--used", paramLabel = "N")
    int used;

    /**
     * Returns the options of papers.
     *
     * @param persons whether they name persons
     * @throws Fault {@code PAP-012} if no label is left on the page
     */
    public CasePaperOptions with(boolean persons) {
        int places = CasePaperOptions.labels(small);
        if (used < 0 || used >= places) {
            throw new Fault(Fault.Exit.USAGE, "PAP-012", used, places - 1);
        }
        return new CasePaperOptions(persons, small, packages, used);
    }
}
