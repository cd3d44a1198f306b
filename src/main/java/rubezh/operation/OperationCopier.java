package rubezh.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.reference.Code.OperationCode;

/** Copies an operation for another year: dates moved, figures of goals and steps left out. */
final class OperationCopier {
    private final Supplier<UUID> ids;

    OperationCopier(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /**
     * Returns the copy. The year in code and names is replaced; a code without one gets it.
     *
     * @param first first day of the operation copied
     */
    Operation copy(Operation operation, LocalDate first, int year) {
        int years = year - first.getYear();
        String old = String.valueOf(first.getYear());
        String now = String.valueOf(year);
        String code = String.valueOf(operation.code());
        return new Operation(
                new OperationCode(
                        code.contains(old) ? code.replace(old, now) : shortened(code) + "-" + now),
                new OperationTitle(
                        replaced(operation.title().en(), old, now),
                        replaced(operation.title().ru(), old, now),
                        operation.title().stage()),
                first.plusYears(years),
                operation.last() == null ? null : operation.last().plusYears(years),
                operation.area(),
                operation.mandate().withoutBasis(),
                operation.indicators(),
                operation.goals().stream().map(this::emptied).toList(),
                List.of(),
                operation.template());
    }

    private OperationGoal emptied(OperationGoal goal) {
        OperationGoal empty = goal.emptied();
        return new OperationGoal(
                ids.get(),
                empty.pos(),
                empty.nameEn(),
                empty.nameRu(),
                empty.substances(),
                empty.amount(),
                empty.direction(),
                empty.departure(),
                empty.destination(),
                empty.indicator(),
                empty.number());
    }

    private static String shortened(String code) {
        return code.length() > 27 ? code.substring(0, 27) : code;
    }

    /** Returns a name with the other year; one without a year gets it. */
    private static @Nullable String replaced(@Nullable String name, String old, String now) {
        return name == null || name.contains(old)
                ? name == null ? null : name.replace(old, now)
                : name + " " + now;
    }
}
