package rubezh.cli.demo;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.OperationText;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Substance;
import rubezh.format.DomainFormat;
import rubezh.json.RecordKind;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationService;
import rubezh.register.Register;
import rubezh.session.OpenRegister;

/** Gives the training operation goals and the figures of some days, and prints plan and fact. */
public final class DemoOperation {
    private static final int DAYS = 10;

    private final ConsoleOutput output;
    private final OperationCode code;

    public DemoOperation(ConsoleOutput output, OperationCode operation) {
        this.output = output;
        this.code = operation;
    }

    /** Runs at a station, on behalf of a supervisor; what is there already stays. */
    public void run(OpenRegister open) {
        OperationService operations = open.operations();
        OpenOperation seen = operations.open(code).orElseThrow();
        if (!seen.isRecorded()) {
            operations.change(seen, planned(seen.operation(), open.register()));
            enterDays(open, Objects.requireNonNull(seen.operation().first()));
        }
        OpenOperation now = operations.open(code).orElseThrow();
        var words = new OperationText(DomainFormat.onScreen(output.messages(), open.reference()));
        words.lines(now).forEach(output::printLine);
        words.lines(operations.results().facts(now)).forEach(output::printLine);
    }

    private static Operation planned(Operation operation, Register register) {
        List<OperationGoal> goals =
                List.of(
                        goal(register, 1, null, Amount.of("150 KGM"), null),
                        goal(register, 2, "OPI-HER", Amount.of("100 KGM"), null),
                        goal(register, 3, "OPI-TRA", Amount.of("5000 U2"), null),
                        route(register),
                        goal(register, 5, null, null, OperationIndicator.VEHICLES));
        Operation all =
                RecordKind.OPERATION
                        .shape()
                        .with(operation, "/indicators", List.of(OperationIndicator.values()));
        return RecordKind.OPERATION.shape().with(all, "/goals", goals);
    }

    private static OperationGoal goal(
            Register register,
            int pos,
            @Nullable String substance,
            @Nullable Amount amount,
            @Nullable OperationIndicator indicator) {
        return new OperationGoal(
                register.newLineId(),
                pos,
                null,
                null,
                substance == null ? List.of() : List.of(new Substance(substance)),
                amount,
                null,
                null,
                null,
                indicator,
                indicator == null ? null : 6_000L);
    }

    private static OperationGoal route(Register register) {
        return new OperationGoal(
                register.newLineId(),
                4,
                null,
                null,
                List.of(),
                null,
                null,
                new Country("TJ"),
                new Country("RU"),
                null,
                40L);
    }

    private void enterDays(OpenRegister open, LocalDate first) {
        for (int n = 0; n < DAYS; n++) {
            var day =
                    new OperationDay(
                            code,
                            open.station().code(),
                            first.plusDays(n),
                            40L + n % 3,
                            520L + 7L * n,
                            (long) (n % 2),
                            40L + n);
            open.operations().enterDay(day);
        }
    }
}
