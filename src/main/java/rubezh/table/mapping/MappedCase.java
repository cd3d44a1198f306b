package rubezh.table.mapping;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.table.source.TableRow;

/**
 * What a row, or several of one case, became.
 *
 * @param rows the rows, in order
 * @param seizure the case; null where something hinders it or it is left out
 * @param problems what hinders it, and what was rounded
 * @param leftOut why it is left out; null where it is not
 * @param amounts what the rows say was seized, as numbers of the file
 */
public record MappedCase(
        List<TableRow> rows,
        @Nullable Seizure seizure,
        List<RowProblem> problems,
        @Nullable String leftOut,
        List<FileAmount> amounts) {
    public MappedCase {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        amounts = List.copyOf(amounts);
    }

    /**
     * An amount as the file says it, before anything is made of it.
     *
     * @param substance code that the mapping gives to the substance; empty for other goods
     * @param unit code of the unit
     * @param year year of the seizure; empty if it has none
     * @param number exact number
     */
    public record FileAmount(String substance, String unit, String year, BigDecimal number) {}

    /** Returns the number of the first row. */
    public long row() {
        return rows.getFirst().number();
    }

    /** Returns what hinders the case. */
    public List<RowProblem> errors() {
        return problems.stream()
                .filter(problem -> problem.reason() != RowProblem.Reason.ROUNDED)
                .toList();
    }

    /** Returns the same rows, rejected for a further reason. */
    public MappedCase rejected(RowProblem problem) {
        var all = new ArrayList<>(problems);
        all.add(problem);
        return new MappedCase(rows, null, all, null, List.of());
    }
}
