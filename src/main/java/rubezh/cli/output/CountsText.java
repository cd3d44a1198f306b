package rubezh.cli.output;

import module java.base;

import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;

/** How many records a list or a sum leaves out, and why. */
public final class CountsText {
    private CountsText() {}

    /** Prints the numbers by reason; nothing if every record counts. */
    public static void print(
            SortedMap<ExclusionReason, Long> excluded, DomainFormat format, ConsoleOutput output) {
        long all = excluded.values().stream().mapToLong(Long::longValue).sum();
        if (all > 0) {
            output.printMessage("cli.not-counted", all, format.exclusions(excluded));
        }
    }

    /** Prints how many cases may lie in the period, but are not known to; nothing if none. */
    public static void print(ImpreciseCases cases, DomainFormat format, ConsoleOutput output) {
        if (!cases.isEmpty()) {
            output.printMessage("list.totals.imprecise", format.imprecise(cases));
        }
    }

    /** Returns the numbers of cases of imprecise time as a member of a JSON document. */
    public static Map<String, Object> tree(ImpreciseCases cases) {
        return new JsonObjectWriter()
                .putAll(cases, "withoutHour", "withoutDay", "withoutMonth", "withoutYear")
                .tree();
    }

    /** Returns the numbers as a member of a JSON document. */
    public static Map<String, Object> tree(SortedMap<ExclusionReason, Long> excluded) {
        var members = new TreeMap<String, Object>();
        excluded.forEach((reason, count) -> members.put(reason.name(), count));
        return members;
    }
}
