package rubezh.report.service;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.station.Station;
import rubezh.domain.summary.Coverage.Sources;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.journal.RecordView;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.register.Register;

/** Reads the cases of a report, and of those that do not count the reason why. */
final class ReportCases {
    private final Register register;

    ReportCases(Register register) {
        this.register = register;
    }

    /**
     * Sums up a day. The lists select by the same rule as {@link ReportPeriod#contains}, so that no
     * case of another day is read.
     */
    DailySummary daily(ReportPeriod period, OffsetDateTime asOf, Sources sources) {
        Query ofDay = Query.ALL.between(period.from(), period.to());
        List<SeizureSnapshot> all =
                Stream.concat(snapshots(ofDay).stream(), withoutTime(period)).toList();
        return DailySummary.of(period, asOf, all, sources)
                .with(register.catalogue().imprecise(ofDay, true));
    }

    /** Returns the cases without a time that were entered on a day, as a dashboard counts them. */
    private Stream<SeizureSnapshot> withoutTime(ReportPeriod day) {
        Station station = register.station();
        var clock = new StationClock(station.zone(), station.dayStart());
        var entered = SummaryPeriod.of(Kind.DAY, day.from().toLocalDate(), clock);
        Query query = Query.ALL.where(EVENT_START, Set.of("")).of(SummarySelection.of(entered));
        return snapshots(query).stream();
    }

    OperationSummary operation(
            OperationCode operation, ReportPeriod period, OffsetDateTime asOf, Sources sources) {
        Query query = Query.ALL.where(HEADER_OPERATION, Set.of(operation.code()));
        return OperationSummary.of(operation, period, asOf, snapshots(query), sources);
    }

    private List<SeizureSnapshot> snapshots(Query query) {
        return register.cases(query).stream().map(this::snapshot).toList();
    }

    private SeizureSnapshot snapshot(RecordedCase recorded) {
        Set<ExclusionReason> exclusions = recorded.indicators().exclusions();
        ExclusionReason reason = exclusions.stream().findFirst().orElse(null);
        return new SeizureSnapshot(
                recorded.seizure(),
                recorded.revision(),
                recorded.revisions(),
                exclusions,
                remark(recorded.recordId(), reason),
                fields(recorded.recordId(), reason));
    }

    /** Returns the reason an officer typed for a return or a cancellation. */
    private @Nullable String remark(UUID recordId, @Nullable ExclusionReason reason) {
        if (reason != ExclusionReason.RETURNED && reason != ExclusionReason.CANCELLED) {
            return null;
        }
        return register.history(recordId).reversed().stream()
                .filter(HistoryEntry::holds)
                .flatMap(entry -> Stream.ofNullable(typed(entry)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String typed(HistoryEntry entry) {
        String reason = entry.reason();
        return reason == null || reason.isBlank() ? null : reason;
    }

    private List<String> fields(UUID recordId, @Nullable ExclusionReason reason) {
        Optional<OpenRecord> record = reason == null ? Optional.empty() : register.open(recordId);
        return switch (reason) {
            case CONFLICT ->
                    record.stream()
                            .flatMap(r -> r.view().conflicts().stream())
                            .map(RecordView.FieldConflict::pointer)
                            .toList();
            case INVALID ->
                    record.stream()
                            .flatMap(r -> register.invalidating(r).stream())
                            .map(Violation::pointer)
                            .toList();
            case null, default -> List.of();
        };
    }
}
