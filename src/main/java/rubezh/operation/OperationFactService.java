package rubezh.operation;

import module java.base;

import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.station.Station;
import rubezh.domain.summary.OperationFacts;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.OperationSummary.Results;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.SeizureRow;
import rubezh.register.operation.OperationIndex;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Service over what was reached in joint operations, and what has changed since they were closed.
 * Thread-safe; every call may access the disk.
 *
 * @see OperationService#results
 */
public final class OperationFactService {
    private final RegisterStorage storage;
    private final Register register;
    private final Session session;
    private final OperationMessages messages;
    private final LaterChangeFinder laterChanges;
    private final Function<OperationCode, Optional<OpenOperation>> operations;

    /**
     * @param operations opens an operation
     */
    OperationFactService(
            RegisterStorage storage,
            Register register,
            Session session,
            Function<OperationCode, Optional<OpenOperation>> operations) {
        this.storage = storage;
        this.register = register;
        this.session = session;
        this.messages = new OperationMessages(register);
        this.laterChanges = new LaterChangeFinder(storage.journal(), register);
        this.operations = operations;
    }

    /**
     * Returns what was reached, from the lists: no case is read.
     *
     * @throws rubezh.text.Fault {@code PAP-001} if the operation has no dates
     */
    public OperationFacts facts(OpenOperation operation) {
        session.require(Permission.READ_REPORTS);
        OperationIndex index = storage.catalogue().operations();
        return FactBuilder.of(
                operation.operation(),
                index.days(operation.code()),
                index.figures(period(operation.code()), operation.operation().goals()),
                storage.reference());
    }

    private SummaryPeriod period(OperationCode operation) {
        Station station = register.station();
        var clock = new StationClock(station.zone(), station.dayStart());
        return OperationPeriod.of(storage.reference(), operation)
                .map(dates -> ReportPeriod.days(dates.first(), dates.last(), clock.zone()))
                .map(days -> SummaryPeriod.operation(operation, days, clock))
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "PAP-001", operation));
    }

    /**
     * Returns what has changed since the operation was closed; nothing for one that is not. Only
     * the cases that are not as they were are read.
     *
     * @throws rubezh.text.Fault {@code PAP-001} if a closed operation has no dates
     */
    public LaterChanges laterChanges(OpenOperation operation) {
        session.require(Permission.READ_REPORTS);
        return operation
                .log()
                .closing()
                .map(closing ->
                        laterChanges.find(
                                closing.step(),
                                storage.catalogue().operations().cases(period(operation.code()))))
                .orElse(LaterChanges.NONE);
    }

    /**
     * Returns the summary of an operation with what was planned and reached, its closing and its
     * cancellation, if any.
     */
    public OperationSummary withResults(OperationSummary summary) {
        session.require(Permission.READ_REPORTS);
        return operations
                .apply(summary.operation())
                .map(operation ->
                        laterChanges.ended(withFacts(summary, operation), operation.log()))
                .orElse(summary);
    }

    private OperationSummary withFacts(OperationSummary summary, OpenOperation operation) {
        return OperationPeriod.of(storage.reference(), operation.code()).isPresent()
                ? summary.with(new Results(operation.operation(), facts(operation)))
                : summary;
    }

    /** Returns the newest seizures of an operation, whether they count or not. */
    public List<SeizureRow> latest(OpenOperation operation, int limit) {
        session.require(Permission.READ_RECORDS);
        return messages.latest(operation.code(), limit);
    }
}
