package rubezh.table.input;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.TableImportNote;
import rubezh.table.mapping.RowProblem;
import rubezh.table.source.HiddenCells;
import rubezh.text.Messages;

/**
 * What became of the rows of a table. Rows are told apart completely: {@code rows = recorded +
 * there + changed + rejected + left}.
 *
 * @param rehearsal whether nothing was written on purpose
 * @param counts how many rows were what
 * @param problems why rows were rejected, the most frequent first; see {@link ProblemCount}
 * @param roundings rows with a number that was rounded, with the first of them
 * @param leftReasons rows left out, by reason
 * @param hidden rows and columns that the sheet does not show and that were read all the same
 * @param totals rows of totals beside the sums of the rows above them
 * @param sums sums of what was recorded beside those of the file
 * @param doubts what has to be accepted first; empty if nothing
 * @param guessed columns that are not applied, because their mapping was only proposed
 * @param examples the first cases, to look at
 * @param note note of the import; empty for a rehearsal, or where nothing was recorded
 */
public record TableImportResult(
        boolean rehearsal,
        RowTally counts,
        List<ProblemCount> problems,
        RoundedRows roundings,
        SortedMap<String, Long> leftReasons,
        HiddenCells hidden,
        List<TotalCheck> totals,
        List<ControlTotal> sums,
        List<DateDoubt> doubts,
        List<String> guessed,
        List<ExampleCase> examples,
        Optional<TableImportNote> note) {
    public TableImportResult {
        problems = List.copyOf(problems);
        totals = List.copyOf(totals);
        sums = List.copyOf(sums);
        doubts = List.copyOf(doubts);
        guessed = List.copyOf(guessed);
        examples = List.copyOf(examples);
    }

    /**
     * How many rows were what.
     *
     * @param rows rows below the headings
     * @param recorded rows whose cases were recorded, or would be
     * @param there rows whose cases were there before and are the same
     * @param changed rows whose cases were there before with other cells: changed, or told only
     * @param rejected rows that hold something that is no value
     * @param left rows that the mapping leaves out
     * @param cases cases that were recorded or changed
     */
    public record RowTally(
            long rows,
            long recorded,
            long there,
            long changed,
            long rejected,
            long left,
            long cases) {}

    public long rows() {
        return counts.rows();
    }

    public long recorded() {
        return counts.recorded();
    }

    public long there() {
        return counts.there();
    }

    public long changed() {
        return counts.changed();
    }

    public long rejected() {
        return counts.rejected();
    }

    public long left() {
        return counts.left();
    }

    /** Returns the number of cases that were recorded or changed. */
    public long cases() {
        return counts.cases();
    }

    /**
     * A reason for which rows were rejected.
     *
     * @param problem the reason; with the value where it is one that has no code
     * @param rows how many rows
     * @param first number of the first of them
     */
    public record ProblemCount(RowProblem problem, long rows, long first) {}

    /**
     * Numbers that were rounded as the mapping says.
     *
     * @param rows how many rows have one
     * @param first the first of them, at most twenty, by number of the row
     */
    public record RoundedRows(long rows, SortedMap<Long, RowProblem> first) {
        static final RoundedRows NONE = new RoundedRows(0, new TreeMap<>());
    }

    /**
     * Total that a row states, beside the sum over the rows above it.
     *
     * @param row number of the row
     * @param column column of the total
     * @param cell text of the row, which is not empty
     * @param stated number of the row; null if the text is none
     * @param sum exact sum
     */
    public record TotalCheck(
            long row, String column, String cell, @Nullable BigDecimal stated, BigDecimal sum) {
        public boolean agrees() {
            return stated != null && stated.compareTo(sum) == 0;
        }

        /** Returns the sentence that says what came out. */
        public String text(Messages messages) {
            if (stated == null) {
                return messages.text(
                        "table.result.total-unread", row, column, cell, sum.toPlainString());
            }
            return messages.text(
                    agrees() ? "table.result.total" : "table.result.total-differs",
                    row,
                    column,
                    stated.toPlainString(),
                    sum.toPlainString(),
                    stated.subtract(sum).toPlainString());
        }
    }

    /**
     * Sum of the amounts of one substance in one unit and year.
     *
     * @param substance code; empty for other goods
     * @param unit code of the unit
     * @param year year; empty where it is not known
     * @param file sum of the numbers of the file, of the rows that were recorded
     * @param recorded sum of what was read back from the register; of a rehearsal, of the cases
     *     that would be recorded
     */
    public record ControlTotal(
            String substance, String unit, String year, BigDecimal file, BigDecimal recorded) {
        public boolean agrees() {
            return file.compareTo(recorded) == 0;
        }
    }

    /**
     * Pattern that is not the only one by which a column reads.
     *
     * @param column column of dates
     * @param pattern stated pattern
     * @param other the same with day and month in the other order
     * @param both rows that read by both, as different days
     * @param otherOnly rows that read by the other one alone
     * @param example text that reads both ways, or by the other alone
     */
    public record DateDoubt(
            String column,
            String pattern,
            String other,
            long both,
            long otherOnly,
            String example) {}

    /** A case as it would be recorded, with the number of its row. */
    public record ExampleCase(long row, Seizure seizure) {}
}
