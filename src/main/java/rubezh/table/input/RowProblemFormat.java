package rubezh.table.input;

import module java.base;

import rubezh.domain.seizure.rules.Violation;
import rubezh.format.DomainFormat;
import rubezh.table.mapping.MappedCase;
import rubezh.table.mapping.RowProblem;
import rubezh.text.Messages;

/** Says in words why a row was rejected, or what was rounded in it. */
public final class RowProblemFormat {
    private final DomainFormat format;

    public RowProblemFormat(DomainFormat format) {
        this.format = format;
    }

    /** Returns the sentence of one problem. */
    public String text(RowProblem problem) {
        Violation violation = problem.violation();
        if (violation != null) {
            return violation.code() + ": " + format.violation(violation);
        }
        Messages messages = format.messages();
        String sentence =
                messages.text("table.row." + problem.reason(), problem.value(), detail(problem));
        return problem.column().isEmpty() ? sentence : problem.column() + ": " + sentence;
    }

    /** Fields are told by their labels. */
    private String detail(RowProblem problem) {
        return switch (problem.reason()) {
            case NO_CODE, MISSING -> format.field(problem.detail());
            default -> problem.detail();
        };
    }

    /** Returns all that hinders a case, in one line. */
    public String text(MappedCase rejected) {
        return rejected.errors().stream().map(this::text).collect(Collectors.joining("; "));
    }
}
