package rubezh.table.mapping;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;

/**
 * Why a row cannot become a case, or what was done to a value of it.
 *
 * @param column heading of the column; empty where it is none of one column
 * @param value text of the cell
 * @param reason why
 * @param detail what else the sentence needs, such as a number of decimals; empty if nothing
 * @param violation what the rules say; null for any other reason
 */
public record RowProblem(
        String column, String value, Reason reason, String detail, @Nullable Violation violation) {
    public RowProblem(String column, String value, Reason reason, String detail) {
        this(column, value, reason, detail, null);
    }

    /** Creates the problem of a case that the rules refuse. */
    public static RowProblem of(Violation violation) {
        return new RowProblem("", "", Reason.RULE, violation.code(), violation);
    }

    /** Why a row is rejected; {@link #ROUNDED} is told, and rejects nothing. */
    public enum Reason {
        NO_CODE,
        NO_NUMBER,
        NO_WHOLE_NUMBER,
        NO_DATE,
        NO_UNIT,
        TOO_FINE,
        ZERO,
        MISSING,
        TWO_VALUES,
        FORMULA,
        BAD_VALUE,
        NO_KEY,
        KEY_TOO_LONG,
        SAME_KEY,
        OTHER_ROW,
        RULE,
        ROUNDED
    }

    /** Returns the problem without what differs from row to row, to count equal ones. */
    public RowProblem counted() {
        return switch (reason) {
            case NO_CODE, MISSING -> this;
            case RULE -> new RowProblem("", "", reason, detail);
            default -> new RowProblem(column, "", reason, "");
        };
    }
}
