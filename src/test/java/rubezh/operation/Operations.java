package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationArea;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.operation.OperationMandate;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Substance;

/** Operations that tests start from. */
public final class Operations {
    public static final OperationCode BARRIER = new OperationCode("BARRIER-2026");
    static final OperationCode SENTINEL = new OperationCode("SENTINEL-2009");

    private Operations() {}

    /** An operation of November and December 2026 with a goal of each kind. */
    public static Operation barrier() {
        return of(
                BARRIER,
                new OperationTitle("Barrier 2026", "Заслон-2026", "II"),
                LocalDate.parse("2026-11-02"),
                LocalDate.parse("2026-12-11"),
                List.of(
                        mass(1, "60 KGM", "OPI-HER", "OPI-OPI"),
                        cases(2, 60, "TJ", "RU"),
                        indicator(3, OperationIndicator.VEHICLES, 12_000)));
    }

    /** The same operation with other participants. */
    public static Operation barrier(List<String> participants) {
        Operation all = barrier();
        OperationMandate mandate = all.mandate();
        return new Operation(
                all.code(),
                all.title(),
                all.first(),
                all.last(),
                all.area(),
                new OperationMandate(
                        participants,
                        List.of(),
                        mandate.coordination(),
                        mandate.legalBasis(),
                        mandate.handling(),
                        mandate.reportsDue(),
                        mandate.caseHandling(),
                        mandate.workingGroup(),
                        mandate.sessions(),
                        mandate.contacts(),
                        mandate.signatories()),
                all.indicators(),
                all.goals(),
                all.steps(),
                all.template());
    }

    static Operation of(
            OperationCode code,
            OperationTitle title,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<OperationGoal> goals) {
        return new Operation(
                code,
                title,
                first,
                last,
                new OperationArea("in Central Asia", "в Центральной Азии"),
                new OperationMandate(
                        List.of("KG", "KZ", "TJ"),
                        List.of("CN", "CARICC"),
                        "KG-HQ Bishkek",
                        "working group decision No. 4",
                        new Handling("H2"),
                        "daily by 09:00",
                        new Handling("H0"),
                        "permanent working group",
                        "3rd session, Yalta, 8 October",
                        "KG +996 312, KZ +7 7172",
                        List.of(
                                "Head of the centre, Toktogulova N. B.",
                                "Head of the department, Akhmetov K. S.")),
                List.of(OperationIndicator.values()),
                goals,
                List.of(),
                null);
    }

    static OperationGoal mass(int pos, String amount, String... substances) {
        return new OperationGoal(
                new UUID(0, pos),
                pos,
                null,
                null,
                List.of(substances).stream().map(Substance::new).toList(),
                Amount.of(amount),
                null,
                null,
                null,
                null,
                null);
    }

    static OperationGoal cases(int pos, long number, String from, String to) {
        return new OperationGoal(
                new UUID(0, pos),
                pos,
                null,
                null,
                List.of(),
                null,
                null,
                new Country(from),
                new Country(to),
                null,
                number);
    }

    static OperationGoal indicator(int pos, OperationIndicator indicator, long number) {
        return new OperationGoal(
                new UUID(0, pos),
                pos,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                indicator,
                number);
    }

    public static OperationDay day(
            OperationCode code, String station, String day, @Nullable Long... of) {
        return new OperationDay(code, station, LocalDate.parse(day), of[0], of[1], of[2], of[3]);
    }
}
